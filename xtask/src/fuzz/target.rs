//! What is asked of every input: a crate that is sound, or an error that says where.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use super::sound;
use crate::diagnostics::{Diagnostics, Failed, Severity};
use crate::driver::{Generated, Job, generate_from};
use crate::load;

/// What is wrong with what the generator makes of a document, if anything is: a panic, a part
/// that is lost without a word, an error without a place, a crate that cannot compile.
pub fn fault(bytes: &[u8]) -> Option<String> {
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let mut found = Diagnostics::default();
        let generated = generate(bytes, &mut found);
        // Rendering reads the source by the place, which may be at its very end.
        let said = found.to_string();
        match generated {
            _ if said.len() > LONGEST => Some(format!("{} bytes of messages", said.len())),
            Ok(generated) => sound::fault(&generated.files),
            Err(Failed) => unfounded(&found),
        }
    }));
    outcome.unwrap_or_else(|_| Some("a panic".to_owned()))
}

/// Nobody reads more.
const LONGEST: usize = 20_000_000;

fn generate(bytes: &[u8], found: &mut Diagnostics) -> Result<Generated, Failed> {
    let document = load::parse(bytes, "api.yaml", found)?;
    load::check(&document, found)?;
    let job = Job {
        header_name: "api.yaml".to_owned(),
        out: PathBuf::from("unused"),
        name: "example".to_owned(),
        command: "fuzz".to_owned(),
        inputs: "0".to_owned(),
        ..Job::default()
    };
    generate_from(document, &job, found)
}

/// A failure without an error, an error that does not say where, or one that is the
/// generator's.
fn unfounded(found: &Diagnostics) -> Option<String> {
    let mut errors = found
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .peekable();
    if errors.peek().is_none() {
        return Some("a failure without an error".to_owned());
    }
    errors.find_map(|error| match &error.place {
        _ if error.code == "generator-fault" => Some(error.message.clone()),
        None => Some(format!("an error without a place: {}", error.message)),
        Some(_) => None,
    })
}
