//! What patterns become, by subject. One program: it is built and run for each mutant.

#![forbid(unsafe_code)]

#[path = "support/one.rs"]
mod one;
#[path = "support/traps.rs"]
mod shared;

mod automata;
mod difference;
mod escapes;
mod lengths;
mod limits;
mod lowering;
mod properties;
mod sets;
mod traps;
