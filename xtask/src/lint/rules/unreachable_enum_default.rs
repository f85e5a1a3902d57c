//! # What it does
//! Finds defaults that their enum does not contain: of a schema, also where the enum is
//! behind a reference, and of a server variable.
//!
//! # Why is this bad?
//! What holds where the value is absent can never be sent, and is nothing that the API
//! knows.
//!
//! # Example
//! ```yaml
//! Order: { type: string, enum: [ascending, descending], default: asc }
//! ```
//!
//! # Other rule sets
//! Redocly `no-server-variables-empty-enum` and Spectral `oas3-server-variables` for server
//! variables; Spectral `oas3-valid-schema-example` and oasdiff `default-violates-schema` for
//! schemas, where it is one of many rules.

use super::prelude::*;

pub(super) const CODE: &str = "unreachable-enum-default";
pub(super) const SEVERITY: Severity = Severity::Warning;

pub(super) fn check(subject: &Subject<'_>, found: &mut Findings) {
    for given in subject
        .values()
        .iter()
        .filter(|given| given.is_unreachable())
    {
        let departure = &given.departure;
        let message = format!("the default breaks its schema: it {}", departure.what);
        let help = format!("the enum is at {}", departure.rule.pointer);
        found.at(&departure.value, message, help);
    }
    for variable in subject.all(Part::ServerVariable) {
        let (Some(values), Some(default)) = (variable.get("enum"), variable.get("default")) else {
            continue;
        };
        let text = default.node.as_str();
        if text.is_some()
            && values
                .items()
                .iter()
                .all(|value| value.node.as_str() != text)
        {
            let message = "the default of the server variable is not in its enum";
            found.at(
                &default,
                message,
                format!("the enum is at {}", values.pointer),
            );
        }
    }
}
