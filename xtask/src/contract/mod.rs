//! The contract test: every rule of a document, judged by the generated client and by Prism.
//!
//! ```text
//! document ─ cases ─▶ plan ─▶ tests/prism.rs: the client and Prism ─▶ verdicts ─ judge ─▶ report
//! ```
//!
//! For each rule of a parameter or a body there are values on both sides of it, each within a
//! request that is right otherwise ([`cases`]). Whether the client can build that request, and
//! what Prism says of it, is found out by a program that has both, `tests/prism.rs` of the root
//! package, since nothing here may depend on what is generated here. [`judge`] compares three
//! opinions: what the document says, read from its tree without the generator's model; what the
//! client does; what Prism does. Where they differ, it is a finding, unless [`known`] has it with
//! a reason.

mod answers;
mod body;
mod call;
pub mod cases;
mod command;
pub mod cut;
pub mod judge;
pub mod known;
mod place;
mod plan;
mod prism;
mod sample;
mod variants;
mod witness;

pub use command::{Arguments, run};
pub use plan::{Case, Request, Verdict};
