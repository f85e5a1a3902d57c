//! The answers that a document declares, each asked for by name.

use super::call::{Call, Filling, media_type, uncovered};
use super::plan::{Case, Verdict};
use crate::diagnostics::Diagnostics;
use crate::load::At;

/// What the header `Prefer` has more, where Prism is to make an answer up.
pub(super) const MADE_UP: &str = ", dynamic=true";

/// The cases in which Prism is asked for each declared answer: for each of its examples, or for
/// what Prism makes of its schema where it has none, and for one that Prism makes up.
pub(super) fn answers(call: &Call<'_>, minimal: &Filling, found: &mut Diagnostics) -> Vec<Case> {
    let mut cases = Vec::new();
    for (code, response) in &call.responses {
        if code.parse::<u16>().is_err() {
            found.push(uncovered(response, "a range of statuses"));
            continue;
        }
        for kind in kinds(response) {
            let at = format!("{code}{kind}");
            let mut request = call.request(minimal);
            request.prefer = Some(format!("code={at}"));
            // Prism answers with a success where it cannot give the type that is asked for, and
            // the API with an error of its own type.
            if let Some((own, _)) = media_type(response) {
                request.accept = own;
            }
            cases.push(Case {
                operation: call.id.clone(),
                rule: "answer".to_owned(),
                at,
                value: String::new(),
                expected: Verdict::Accepted,
                request,
            });
        }
    }
    cases
}

/// The rest of the header `Prefer`, for each form of an answer.
fn kinds(response: &At<'_>) -> Vec<String> {
    let Some((_, media)) = media_type(response) else {
        return vec![String::new()];
    };
    let examples = media
        .get("examples")
        .map_or_else(Vec::new, |all| all.entries());
    let named = examples.iter().map(|(name, _)| format!(", example={name}"));
    let unnamed = examples.is_empty().then(String::new);
    // Nothing can be made up without a schema.
    let made_up = media.get("schema").map(|_| MADE_UP.to_owned());
    named.chain(unnamed).chain(made_up).collect()
}
