//! How requests are sent: limits, the HTTP client, what takes its place, what is recorded.

use std::sync::Arc;
use std::time::Duration;

use atlas_restore_api::Transport;

use super::Builder;
use crate::base_url::BuildError;
use crate::retry::RetryPolicy;

/// How the HTTP client is made, unless the caller brings one.
#[derive(Clone, Default)]
pub(super) struct Http {
    pub(super) own: Option<reqwest::Client>,
    proxies: Vec<reqwest::Proxy>,
    user_agent: Option<String>,
    connect_timeout: Option<Duration>,
}

impl Builder {
    /// How long one attempt may take, from connecting to the last byte of the answer. The
    /// default is one minute. All attempts together are bounded by
    /// [`RetryPolicy::deadline`].
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().timeout(std::time::Duration::from_secs(20)).build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long it may take to connect. The default is ten seconds.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().connect_timeout(std::time::Duration::from_secs(3)).build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.http.connect_timeout = Some(timeout);
        self
    }

    /// When a call is sent again by itself.
    ///
    /// ```
    /// use atlas_restore::{Atlas, RetryPolicy};
    ///
    /// let atlas = Atlas::builder().retry(RetryPolicy::none()).build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// How many bytes the body of an answer may have, after decompression. The default is
    /// 64 MiB; a page of 500 jobs has less than one.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().max_response_bytes(8 << 20).build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.largest_body = bytes;
        self
    }

    /// Sends everything through a proxy, beside those that the environment names
    /// (`HTTPS_PROXY` and the like).
    ///
    /// ```
    /// let proxy = reqwest::Proxy::https("http://proxy.example:3128")?;
    /// let atlas = atlas_restore::Atlas::builder().proxy(proxy).build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn proxy(mut self, proxy: reqwest::Proxy) -> Self {
        self.http.proxies.push(proxy);
        self
    }

    /// The `User-Agent`. The default is `atlas-restore/` and the version of this crate.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().user_agent("nightly-restore/1.4").build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    #[must_use]
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.http.user_agent = Some(name.into());
        self
    }

    /// The HTTP client to send with, in the place of one that is made here. Proxy, user
    /// agent and connect timeout are then its own; one that is also set here is an error.
    ///
    /// It should follow no redirects: `Atlas` cannot see that, and only what reqwest knows
    /// to be credentials is withheld from another host. Nor should it send anything again by
    /// itself, as reqwest does where an HTTP/2 server refused: what is sent again is for
    /// [`retry`](Self::retry) to decide, and to count.
    ///
    /// ```
    /// let http = reqwest::Client::builder()
    ///     .redirect(reqwest::redirect::Policy::none())
    ///     .retry(reqwest::retry::never())
    ///     .tcp_nodelay(true)
    ///     .build()?;
    /// let atlas = atlas_restore::Atlas::builder().http_client(http).build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http.own = Some(client);
        self
    }

    /// What sends a request once, in the place of an HTTP client: for tests that answer by
    /// themselves. Credentials, retry, limits and envelopes work around it as ever.
    ///
    /// ```
    /// # #[cfg(feature = "replay")] {
    /// use atlas_restore::{Atlas, replay::Replay};
    ///
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let replay = Replay::from_file("tests/restore.har")?;
    /// let atlas = Atlas::builder().transport(replay).build()?;
    /// # Ok(())
    /// # }
    /// # }
    /// ```
    #[must_use]
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Records what is sent and answered, as a HAR at `path` in the place of what is there
    /// (feature `record`).
    ///
    /// Each attempt is an entry as soon as its answer has come whole, and what is on disk is a
    /// whole HAR at every moment. It is redacted by an allow-list: see [`record`](crate::record)
    /// for what stays, and for what becomes of the rest. Calls for the token of a service account
    /// are not recorded. Where an entry cannot be written, a warning goes to `tracing`, and the
    /// call is not harmed.
    ///
    /// ```
    /// # #[cfg(feature = "record")] {
    /// use atlas_restore::Atlas;
    ///
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let atlas = Atlas::builder().from_env()?.record_to("session.har").build()?;
    /// # Ok(())
    /// # }
    /// # }
    /// ```
    #[cfg(feature = "record")]
    #[must_use]
    pub fn record_to(mut self, path: impl Into<std::path::PathBuf>) -> Self {
        self.record_to = Some(path.into());
        self
    }

    /// Has the recording say what answered, by name and version, and on which day: what
    /// [`record_to`](Self::record_to) writes begins with a comment like
    /// `Recorded from prism 5.14.2 on 2026-11-22.` A fixture without one does not tell whom to
    /// believe.
    ///
    /// ```
    /// # #[cfg(feature = "record")] {
    /// use atlas_restore::Atlas;
    ///
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// # let folder = tempfile::tempdir()?;
    /// # let path = folder.path().join("session.har");
    /// let builder = Atlas::builder().record_to(&path);
    /// builder.recorded_from("prism 5.14.2").build()?;
    /// assert!(std::fs::read_to_string(path)?.contains("Recorded from prism 5.14.2 on "));
    /// # Ok(())
    /// # }
    /// # example().expect("a recording");
    /// # }
    /// ```
    #[cfg(feature = "record")]
    #[must_use]
    pub fn recorded_from(mut self, server: impl Into<String>) -> Self {
        self.recorded_from = Some(server.into());
        self
    }
}

impl Http {
    /// The client to send with. To this machine (`loopback`), what is sent in the clear takes
    /// no proxy that only the environment names.
    pub(super) fn client(self, loopback: bool) -> Result<reqwest::Client, BuildError> {
        if let Some(own) = self.own {
            let ignored = [
                ("proxy", !self.proxies.is_empty()),
                ("user_agent", self.user_agent.is_some()),
                ("connect_timeout", self.connect_timeout.is_some()),
            ];
            return match ignored.into_iter().find(|(_, given)| *given) {
                Some((setting, _)) => Err(BuildError::Conflict(setting)),
                None => Ok(own),
            };
        }
        let agent = concat!("atlas-restore/", env!("CARGO_PKG_VERSION"));
        // Redirects are not followed: credentials must not leave the host.
        let builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            // Sending again is decided in one place; at zero it does not even copy requests.
            .retry(reqwest::retry::never().max_retries_per_request(0))
            .connect_timeout(self.connect_timeout.unwrap_or(Duration::from_secs(10)))
            .user_agent(self.user_agent.as_deref().unwrap_or(agent));
        let builder = match loopback && self.proxies.is_empty() {
            true => builder.no_proxy(),
            false => builder,
        };
        let builder = self
            .proxies
            .into_iter()
            .fold(builder, reqwest::ClientBuilder::proxy);
        builder.build().map_err(BuildError::Http)
    }
}
