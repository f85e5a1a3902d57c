//! The process that runs the inputs. It says the number of each before it runs it.

use std::io::{self, Write as _};
use std::time::{Duration, Instant};

use super::{Seeds, target};

/// Runs inputs from the number `from` on for the time given. Each line of what it says is a
/// number, or `!`, a number and what was found with it.
///
/// # Errors
///
/// Nobody listens any more.
pub fn run(seeds: &Seeds, seed: u64, from: u64, time: Duration) -> io::Result<()> {
    let end = Instant::now() + time;
    let mut out = io::stdout();
    // What a panic says is told with the find; its backtrace helps nobody.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        let payload = panic.payload();
        let owned = payload.downcast_ref::<String>().map(String::as_str);
        let what = owned.or_else(|| payload.downcast_ref::<&str>().copied());
        let what = what.unwrap_or("a panic");
        println!("? {} at {}", what.escape_debug(), place.unwrap_or_default());
    }));
    for number in from.. {
        if Instant::now() >= end {
            break;
        }
        writeln!(out, "{number}")?;
        out.flush()?;
        if let Some(fault) = target::fault(&seeds.input(seed, number)) {
            writeln!(out, "! {number} {}", fault.escape_debug())?;
        }
    }
    Ok(())
}
