//! The contract test without Node: which requests follow from a document, and how three opinions
//! of one are judged. `cargo xtask contract` has the rest.

use std::path::Path;

use serde_json::json;
use xtask::contract::cases::{Names, cases, names};
use xtask::contract::cut::cut;
use xtask::contract::judge::{Seen, judge};
use xtask::contract::known::List;
use xtask::contract::{Case, Verdict};
use xtask::diagnostics::Diagnostics;
use xtask::load::{Document, load};

fn document(name: &str) -> Document {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contract");
    let mut found = Diagnostics::default();
    load(&folder.join(name), name, &mut found).unwrap_or_else(|_| panic!("{found}"))
}

fn all() -> Vec<Case> {
    let document = document("rules.yaml");
    let mut found = Diagnostics::default();
    let cases = cases(&document, &names(&document), &[], &mut found);
    assert_eq!(found.iter().count(), 0, "{found}");
    cases
}

/// A line a rule: the values that are accepted, and those that are refused.
fn shown(cases: &[Case], wanted: impl Fn(&Case) -> bool) -> String {
    let mut lines: Vec<(String, [Vec<&str>; 2])> = Vec::new();
    for case in cases.iter().filter(|case| wanted(case)) {
        let head = format!("{} {}", case.at, case.rule);
        if lines.last().is_none_or(|(last, _)| *last != head) {
            lines.push((head, Default::default()));
        }
        let (_, sides) = lines.last_mut().expect("one was just pushed");
        sides[usize::from(case.expected == Verdict::Refused)].push(&case.value);
    }
    let line = |(head, [yes, no]): &(String, [Vec<&str>; 2])| {
        format!(
            "{head}: accepted {}; refused {}\n",
            yes.join(" "),
            no.join(" ")
        )
    };
    lines.iter().map(line).collect()
}

#[test]
fn every_rule_has_values_on_both_sides_of_its_limit() {
    let cases = all();
    insta::assert_snapshot!(shown(&cases, |case| case.rule != "answer"
        && case.rule != "pattern"));
}

#[test]
fn a_pattern_has_texts_that_it_accepts_and_texts_that_it_refuses() {
    let cases = all();
    insta::assert_snapshot!(shown(&cases, |case| case.rule == "pattern"));
}

#[test]
fn every_declared_answer_is_asked_for_with_its_own_media_type() {
    let cases = all();
    let answers = cases.iter().filter(|case| case.rule == "answer");
    let asked: Vec<_> = answers
        .map(|case| {
            (
                case.request.prefer.as_deref().unwrap_or_default(),
                &*case.request.accept,
            )
        })
        .collect();
    assert_eq!(
        asked,
        [
            ("code=200, example=empty", "application/json"),
            ("code=200, dynamic=true", "application/json"),
            ("code=204", "application/json"),
            ("code=400", "application/problem+json"),
            ("code=400, dynamic=true", "application/problem+json"),
        ]
    );
}

#[test]
fn a_case_differs_from_the_full_request_in_one_value_only() {
    let cases = all();
    let full = cases
        .iter()
        .find(|case| case.rule == "full")
        .expect("there is one");
    assert_eq!(full.request.path, [("shelf".to_owned(), "aa".to_owned())]);
    let body: serde_json::Value =
        serde_json::from_str(full.request.body.as_deref().expect("a body")).expect("JSON");
    let of = |at: &str, rule: &str| {
        let mut cases = cases
            .iter()
            .filter(|case| case.at == at && case.rule == rule);
        let case = cases.find(|case| case.expected == Verdict::Refused);
        case.expect("there is one").request.clone()
    };
    let request = of("/items/0/code", "required");
    let mut expected = body.clone();
    expected["items"][0] = json!({});
    let sent: serde_json::Value =
        serde_json::from_str(request.body.as_deref().expect("a body")).expect("JSON");
    assert_eq!((sent, &request.query), (expected, &full.request.query));
    let request = of("page", "maximum");
    assert_eq!(request.body, full.request.body);
    assert!(
        request
            .query
            .contains(&("page".to_owned(), "501".to_owned()))
    );
    let request = of("body", "required");
    assert_eq!((request.body, request.content_type), (None, None));
}

/// A rule that is silently left out would be one that nobody checks.
#[test]
fn a_rule_without_values_is_an_error() {
    let document = document("other.yaml");
    let mut found = Diagnostics::default();
    cases(&document, &names(&document), &[], &mut found);
    let messages: Vec<_> = found.iter().map(|one| one.message.as_str()).collect();
    insta::assert_debug_snapshot!(messages);
}

#[test]
fn what_is_set_aside_is_missing_from_full_requests_but_has_its_own_cases() {
    let list = |at: &str| {
        let text = format!(
            "[[aside]]\ndocument = \"d\"\noperation = \"fillShelf\"\nat = {at:?}\nreason = \"r\""
        );
        List::read(&text).expect("a list")
    };
    let document = document("rules.yaml");
    let mut found = Diagnostics::default();
    let (known, names) = (list("/count"), names(&document));
    let with = cases(&document, &names, &known.aside("d"), &mut found);
    let full = with
        .iter()
        .find(|case| case.rule == "full")
        .expect("there is one");
    let body = full.request.body.as_deref().expect("a body");
    assert!(!body.contains("count"), "{body}");
    assert!(
        with.iter()
            .any(|case| case.at == "/count" && case.rule == "format")
    );
    assert_eq!(found.iter().count(), 0, "{found}");
    cases(&document, &names, &list("/nothing").aside("d"), &mut found);
    assert_eq!(found.iter().count(), 1, "{found}");
}

#[test]
fn a_cut_document_has_what_its_operations_need_and_no_more() {
    let whole = document("rules.yaml");
    let names: Names = names(&whole);
    let kept = cut(whole.clone(), &names);
    assert!(kept.at("/components/schemas/Item").is_some());
    assert!(kept.at("/paths/~1shelves~1{shelf}/parameters/0").is_some());
    let none = cut(whole, &Names::new());
    assert!(
        none.at("/paths")
            .is_some_and(|paths| paths.entries().is_empty())
    );
    assert!(
        none.at("/components/schemas")
            .is_some_and(|all| all.entries().is_empty())
    );
}

fn case(at: &str, rule: &str, expected: Verdict) -> Case {
    Case {
        operation: "list".to_owned(),
        rule: rule.to_owned(),
        at: at.to_owned(),
        value: "0".to_owned(),
        expected,
        request: Default::default(),
    }
}

fn seen(client: &serde_json::Value, location: &[&str], message: &str) -> Seen {
    let violations = match location {
        [] => json!([]),
        location => json!([{ "location": location, "message": message }]),
    };
    let prism = json!({ "status": 200, "violations": violations });
    serde_json::from_value(json!({ "client": client, "prism": prism })).expect("of this shape")
}

fn sent() -> serde_json::Value {
    json!({ "sent": { "differs": null, "undecodable": null, "departures": [] } })
}

fn refused(place: &str) -> serde_json::Value {
    json!({ "refused": { "place": place, "message": "it is wrong" } })
}

#[test]
fn whoever_stands_alone_is_named() {
    use Verdict::{Accepted, Refused};
    let at = ["request", "query", "pagenum"];
    let what = |expected, seen: Seen| {
        let finding = judge(&case("pageNum", "minimum", expected), &seen);
        finding.map(|finding| finding.what)
    };
    let table = [
        (Accepted, sent(), &at[..0], None),
        (Refused, refused("pageNum"), &at[..], None),
        (Accepted, sent(), &at[..], Some("only Prism refuses")),
        (Refused, sent(), &at[..], Some("only the client accepts")),
        (
            Accepted,
            refused("pageNum"),
            &at[..0],
            Some("only the client refuses"),
        ),
        (
            Refused,
            refused("pageNum"),
            &at[..0],
            Some("only Prism accepts"),
        ),
        (
            Accepted,
            refused("pageNum"),
            &at[..],
            Some("only the document accepts"),
        ),
        (Refused, sent(), &at[..0], Some("only the document refuses")),
        (
            Refused,
            refused("other"),
            &at[..],
            Some("the client refuses another value"),
        ),
        (
            Refused,
            refused("pageNum"),
            &at[..1],
            Some("Prism refuses another value"),
        ),
    ];
    for (expected, client, location, finding) in table {
        assert_eq!(what(expected, seen(&client, location, "")), finding);
    }
}

/// Prism says of a missing value where it is missing, and the client which one.
#[test]
fn the_place_of_what_is_missing_is_the_same_on_both_sides() {
    let missing = "Request body property items.0 must have required property 'a/b'";
    let location = ["request", "body", "items", "0"];
    let agree = |at: &str, client: &str, location: &[&str], message| {
        let case = case(at, "required", Verdict::Refused);
        judge(&case, &seen(&refused(client), location, message)).is_none()
    };
    assert!(agree("/items/0/a~1b", "/items/0/a~1b", &location, missing));
    assert!(!agree("/items/0/a~1b", "/a~1b", &location, missing));
    assert!(agree(
        "body",
        "body",
        &["request"],
        "Body parameter is required"
    ));
}

#[test]
fn an_answer_is_decoded_and_judged_as_prism_judges_it() {
    let answer = |differs: Option<&str>, undecodable: Option<&str>, departures: &[&str]| {
        let client = json!({ "sent": {
            "differs": differs, "undecodable": undecodable, "departures": departures
        } });
        let location = ["response", "body", "results", "0", "oplogTs"];
        let seen = seen(&client, &location, "must be >= 1");
        judge(&case("200", "answer", Verdict::Accepted), &seen).map(|finding| finding.what)
    };
    let place = "/results/0/oplogTs";
    assert_eq!(answer(None, None, &[place]), None);
    let differ = Some("the departures of the answer differ");
    assert_eq!(answer(None, None, &[]), differ);
    assert_eq!(answer(None, None, &[place, "/id"]), differ);
    assert_eq!(
        answer(None, Some("not JSON"), &[]),
        Some("the answer is not decoded")
    );
    assert_eq!(
        answer(Some("?b=a"), None, &[]),
        Some("the client sends something else")
    );
}

const KNOWN: &str = r#"
[[known]]
finding = "only Prism accepts"
rule = "enum"
value = '0'
reason = "It takes an empty value for none."

[[known]]
document = "atlas"
finding = "only Prism refuses"
rule = "format"
reason = "It counts no further."
"#;

#[test]
fn a_known_finding_is_known_for_what_it_names_only_and_else_out_of_date() {
    let mut list = List::read(KNOWN).expect("a list");
    let finding = |expected, client: &serde_json::Value| {
        judge(&case("state", "enum", expected), &seen(client, &[], ""))
    };
    let case = |rule| case("state", rule, Verdict::Refused);
    let accepts = finding(Verdict::Refused, &refused("state")).expect("a finding");
    assert_eq!(list.stale(&["own"]).count(), 1);
    assert!(!list.knows("own", &case("pattern"), &accepts));
    let other = finding(Verdict::Refused, &sent()).expect("a finding");
    assert!(!list.knows("own", &case("enum"), &other));
    let mut longer = case("enum");
    longer.value = "00".to_owned();
    assert!(!list.knows("own", &longer, &accepts));
    assert_eq!(list.stale(&["own"]).count(), 1);
    assert!(list.knows("own", &case("enum"), &accepts));
    // Where the other document is not tried, nothing is known of its entries.
    assert_eq!(list.stale(&["own"]).count(), 0);
    assert_eq!(list.stale(&["own", "atlas"]).count(), 1);
}

#[test]
fn a_list_without_a_reason_or_with_an_unknown_word_is_refused() {
    let entry = "[[known]]\nfinding = \"f\"\nrule = \"enum\"\nreason = \" \"";
    let error = List::read(entry).expect_err("no reason");
    assert_eq!(error, "an entry for `enum` has no reason");
    let error = List::read("[[known]]\nfindings = \"f\"").expect_err("no such word");
    assert!(error.contains("findings"), "{error}");
}
