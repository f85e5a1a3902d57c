//! What becomes of a recording: what is replaced, by what, and what stays.

#![forbid(unsafe_code)]

mod document;
mod looks;
mod placeholders;
mod planted;
mod positions;
mod properties;
mod secrets;
