//! Recording: what a client sends and gets, as a HAR without secrets.
//!
//! [`Builder::record_to`](crate::Builder::record_to) puts a recorder between the pipeline and the
//! network, or a transport of the caller's own. It sees each attempt as the network does: with
//! credentials, with those that are retried, and with the challenges of HTTP Digest. Calls for
//! the token of a service account do not come by.
//!
//! # What is in the file
//!
//! [HAR 1.2](http://www.softwareishard.com/blog/har-12-spec/), which browsers and proxies read,
//! and `replay::Replay` replays (feature `replay`). It is redacted before it is
//! written, by an allow-list; nothing is looked for that might be a secret.
//!
//! - *Names* of headers, parameters and properties stay if they are those of HTTP and of the
//!   Atlas Admin API. So do the words of its paths, where they are no values.
//! - *Values* of a few headers, parameters and properties stay, if they look as they should:
//!   states and other codes, counts, dates, media types. `true`, `false`, `null` and what is
//!   empty stays anywhere.
//! - *Everything else* becomes a placeholder of the same shape. An object id becomes one of 1970,
//!   an address one of the ranges for benchmarks and documentation, a date one of 1970, a number
//!   one of as many digits, and a text `redacted` with twelve digits. URLs keep their scheme, the
//!   number of segments and the names of parameters. Equal values have equal placeholders,
//!   wherever they stand, so that an id in a body is that in a later path. They come from a keyed
//!   hash; the key is made at random for each file and kept nowhere.
//! - *Bodies* that are neither JSON nor a form are replaced as a whole, and so are those of more
//!   than 4 MiB.
//!
//! An attempt without a whole answer is none of the entries: it is listed beside them, as
//! `log._unanswered`.
//!
//! # When it is there
//!
//! An entry is in the file when the last byte of the body is handed on, and the file is a whole
//! HAR at every moment. A process that is killed leaves two hidden files beside it, whose names
//! end in `.part`; they can be deleted. A power failure may cost what the system had not written.
//! Who writes the HAR is the thread that reads the body.
//!
//! ```
//! use atlas_restore::Atlas;
//! use atlas_restore::replay::Replay;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let recording = folder.path().join("session.har");
//! // In the place of Atlas, a session of before.
//! let server = Replay::from_file("tests/fixtures/getFlexRestoreJob.200-clean.har")?;
//! let atlas = Atlas::builder().transport(server).record_to(&recording).build()?;
//! let call = atlas.get_flex_restore_job();
//! let call = call.group_id("5f3a1b2c4d5e6f7081929394").name("Cluster0");
//! let job = call.restore_job_id("650c1d2e3f405162738495a6").send().await?;
//!
//! let text = std::fs::read_to_string(&recording)?;
//! assert!(text.contains(&job.status.require()?.to_string()));
//! assert!(!text.contains("Cluster0") && !text.contains("5f3a1b2c4d5e6f7081929394"));
//! # Ok(())
//! # }
//! ```

mod recording;

pub(crate) use recording::recording;
