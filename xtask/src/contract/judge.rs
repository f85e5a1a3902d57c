//! What the document, the client and Prism say of a request, and where one stands alone.

use std::collections::BTreeSet;
use std::fmt;

use serde::Deserialize;

use super::plan::{Case, Verdict};

/// What came of a request.
#[derive(Clone, Debug, Deserialize)]
pub struct Seen {
    /// What the client did.
    pub client: Client,
    /// What Prism said of the request that the client sent, or, where it sent none, of the same
    /// request sent past it.
    pub prism: Prism,
}

/// What the client did.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Client {
    /// It refused to build the request, for a value at this place.
    Refused {
        /// The name of a parameter, or a JSON pointer in the body.
        place: String,
        /// What it said.
        message: String,
    },
    /// It sent the request.
    Sent {
        /// How what it sent is not what it was asked to send.
        differs: Option<String>,
        /// Why it could make nothing of the answer.
        undecodable: Option<String>,
        /// The places in the answer that it said break a rule.
        departures: Vec<String>,
    },
}

/// What Prism said.
#[derive(Clone, Debug, Deserialize)]
pub struct Prism {
    /// The status that it answered with.
    pub status: u16,
    /// What it found in the request and in its own answer.
    pub violations: Vec<Violation>,
}

/// An entry of `sl-violations`, or of `validation` in a problem of Prism's.
#[derive(Clone, Debug, Deserialize)]
pub struct Violation {
    /// `request` or `response`; for a request `path`, `query` or `body`; then names and indices.
    pub location: Vec<String>,
    /// The sentence.
    pub message: String,
}

/// A case in which somebody stands alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Who, and with what: what [`super::known`] names.
    pub what: &'static str,
    /// The rest of what is to be told.
    pub detail: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.detail.is_empty() {
            true => f.write_str(self.what),
            false => write!(f, "{}: {}", self.what, self.detail),
        }
    }
}

impl Seen {
    /// What the client makes of the request.
    pub const fn client_says(&self) -> Verdict {
        match self.client {
            Client::Refused { .. } => Verdict::Refused,
            Client::Sent { .. } => Verdict::Accepted,
        }
    }

    /// What Prism makes of the request.
    pub fn prism_says(&self) -> Verdict {
        match self.prism.of("request").next() {
            Some(_) => Verdict::Refused,
            None => Verdict::Accepted,
        }
    }
}

impl Prism {
    /// The violations on one side.
    fn of<'a>(&'a self, side: &'a str) -> impl Iterator<Item = &'a Violation> {
        let on_side = move |one: &&Violation| one.location.first().is_some_and(|own| own == side);
        self.violations.iter().filter(on_side)
    }
}

impl Violation {
    /// The place, as a [`Case`] has it. Prism writes the names of parameters in lower case, and
    /// says of a missing value where it is missing.
    fn place(&self) -> String {
        let missing = self.message.split_once("must have required property '");
        let missing = missing.and_then(|(_, rest)| rest.strip_suffix('\''));
        let names = self.location.iter().skip(1).map(String::as_str);
        let mut names = names.chain(missing);
        match names.next() {
            Some("body") => {
                let names = names.map(crate::load::escape);
                names.fold(String::new(), |pointer, name| format!("{pointer}/{name}"))
            }
            // `path`, `query`.
            Some(_) => names.next().unwrap_or_default().to_owned(),
            None if self.message.starts_with("Body") => "body".to_owned(),
            None => String::new(),
        }
    }
}

/// Who stands alone, if anybody does.
pub fn judge(case: &Case, seen: &Seen) -> Option<Finding> {
    use Verdict::{Accepted, Refused};
    let opinions = (case.expected, seen.client_says(), seen.prism_says());
    let what = match opinions {
        (Accepted, Accepted, Accepted) => return of_accepted(seen),
        (Refused, Refused, Refused) => return of_refused(case, seen),
        (Accepted, Refused, Refused) => "only the document accepts",
        (Refused, Accepted, Accepted) => "only the document refuses",
        (Accepted, Refused, Accepted) => "only the client refuses",
        (Refused, Accepted, Refused) => "only the client accepts",
        (Accepted, Accepted, Refused) => "only Prism refuses",
        (Refused, Refused, Accepted) => "only Prism accepts",
    };
    Some(Finding {
        what,
        detail: reasons(seen),
    })
}

/// Why each side refused.
fn reasons(seen: &Seen) -> String {
    let client = match &seen.client {
        Client::Refused { message, .. } => Some(format!("the client says {message:?}")),
        Client::Sent { .. } => None,
    };
    let prism = seen.prism.of("request");
    let prism = prism.map(|one| format!("Prism says {:?}", one.message));
    let reasons: Vec<_> = client.into_iter().chain(prism).collect();
    reasons.join(", ")
}

/// A refusal for another value would not speak of the rule.
fn of_refused(case: &Case, seen: &Seen) -> Option<Finding> {
    let what = match &seen.client {
        Client::Refused { place, .. } if !same(place, &case.at) => {
            "the client refuses another value"
        }
        _ if !seen
            .prism
            .of("request")
            .any(|one| same(&one.place(), &case.at)) =>
        {
            "Prism refuses another value"
        }
        _ => return None,
    };
    Some(Finding {
        what,
        detail: reasons(seen),
    })
}

fn same(place: &str, at: &str) -> bool {
    let at = if at == "body" && place.is_empty() {
        ""
    } else {
        at
    };
    place.eq_ignore_ascii_case(at)
}

fn of_accepted(seen: &Seen) -> Option<Finding> {
    let Client::Sent {
        differs,
        undecodable,
        departures,
    } = &seen.client
    else {
        return None;
    };
    if let Some(detail) = differs.clone() {
        let what = "the client sends something else";
        return Some(Finding { what, detail });
    }
    if let Some(detail) = undecodable.clone() {
        let what = "the answer is not decoded";
        return Some(Finding { what, detail });
    }
    let ours: BTreeSet<_> = departures.iter().cloned().collect();
    let theirs: BTreeSet<_> = seen.prism.of("response").map(Violation::place).collect();
    if ours == theirs {
        return None;
    }
    let listed = |only: Vec<&String>| format!("{only:?}");
    Some(Finding {
        what: "the departures of the answer differ",
        detail: format!(
            "only the client names {}, only Prism {}",
            listed(ours.difference(&theirs).collect()),
            listed(theirs.difference(&ours).collect())
        ),
    })
}
