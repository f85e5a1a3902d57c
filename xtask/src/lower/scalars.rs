//! Constraint sets: the schemas that become types of their own.

use atlas_restore_pattern::{Constraint, Lowered, PatternError, Rung};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::lint::pattern::may_use_engine;
use crate::load::{At, Node};
use crate::lower::enum_variants;
use crate::model::{Bounds, Range, Rules, Scalar, Text};
use crate::number;

/// The scalar that a schema is, where it has rules beyond its type and format.
pub(super) fn rules(schema: &At<'_>, found: &mut Diagnostics) -> Option<Scalar> {
    let rules = match schema.str("type") {
        Some("string") if schema.get("enum").is_some() => Rules::Enum(enum_variants(
            schema
                .get("enum")?
                .node
                .as_array()?
                .iter()
                .filter_map(Node::as_str)
                .filter(keeps(schema)),
        )),
        Some("string") => Rules::Text(text(schema)?),
        Some("integer") if schema.get("enum").is_some() => Rules::Integers(integers(schema)?),
        Some("integer") => Rules::Integer(range(schema, found)?),
        Some("number") => Rules::Number(bounds(schema)?),
        _ => return None,
    };
    if matches!(&rules, Rules::Enum(variants) if variants.is_empty()) {
        let message = "this enum allows no string: no value keeps it";
        let help = "list its values, as strings";
        let diagnostic = Diagnostic::error("empty-enum", message).help(help);
        found.push(schema.mark_key("enum", diagnostic));
    }
    Some(Scalar {
        description: super::text(schema, "description"),
        rules,
        check: None,
        engine: false,
        pointer: schema.pointer.clone(),
    })
}

/// Decides how a text is checked: its pattern and lengths as one automaton, or its pattern
/// by an engine where the settings allow it and nothing else can.
pub(super) fn check(schema: &At<'_>, scalar: &mut Scalar, found: &mut Diagnostics) {
    let Rules::Text(text) = &scalar.rules else {
        return;
    };
    match automaton(schema, text, true) {
        Ok(check) => scalar.check = check,
        Err(error) if may_use_engine(schema, &error) => {
            scalar.engine = true;
            scalar.check = automaton(schema, text, false).unwrap_or_default();
        }
        Err(error) => {
            let message = format!("this text cannot be checked: {error}");
            found.push(schema.mark(Diagnostic::error("invalid-pattern", message)));
        }
    }
    let nothing = |check: &Lowered| check.rung == Rung::Constant(false);
    if scalar.check.as_ref().is_some_and(nothing) {
        let message = "no text keeps the pattern and the lengths of this schema";
        let diagnostic = Diagnostic::error("pattern-accepts-nothing", message);
        found.push(schema.mark(diagnostic.help("correct one of them")));
    }
}

/// The automaton of the lengths and, if it is asked for, the pattern; none without rules.
fn automaton(
    schema: &At<'_>,
    text: &Text,
    with_pattern: bool,
) -> Result<Option<Lowered>, PatternError> {
    let pattern = text.pattern.as_deref().filter(|_| with_pattern);
    let patterns: Vec<_> = pattern.into_iter().collect();
    if patterns.is_empty() && text.min_length.is_none() && text.max_length.is_none() {
        return Ok(None);
    }
    let constraint = Constraint {
        patterns: &patterns,
        min_length: text.min_length,
        max_length: text.max_length,
    };
    // The linter has lowered most of them already.
    let lowered = schema.document.patterns.lower(&constraint)?;
    Ok(Some(Lowered::clone(&lowered)))
}

fn text(schema: &At<'_>) -> Option<Text> {
    let text = Text {
        pattern: schema.str("pattern").map(str::to_owned),
        min_length: length(schema, "minLength").filter(|length| *length > 0),
        max_length: length(schema, "maxLength"),
        sensitive: schema.is_true("x-sensitive"),
    };
    (text != Text::default()).then_some(text)
}

fn length(schema: &At<'_>, name: &str) -> Option<u64> {
    u64::try_from(schema.integer(name)?).ok()
}

/// The range of an integer with bounds of its own, joined with that of its format.
fn range(schema: &At<'_>, found: &mut Diagnostics) -> Option<Range> {
    let (minimum, maximum) = (schema.integer("minimum"), schema.integer("maximum"));
    let multiple_of = schema.integer("multipleOf");
    let multiple_of = multiple_of
        .and_then(|of| i64::try_from(of).ok())
        .filter(|of| *of > 1);
    if minimum.is_none() && maximum.is_none() && multiple_of.is_none() {
        return None;
    }
    let bits = match schema.str("format") {
        Some("int32") => 32,
        _ => 64,
    };
    let (lowest, highest) = format_range(bits);
    let exclusive = |name| i128::from(schema.is_true(name));
    let min = minimum.map_or(lowest, |min| {
        lowest.max(min + exclusive("exclusiveMinimum"))
    });
    let max = maximum.map_or(highest, |max| {
        highest.min(max - exclusive("exclusiveMaximum"))
    });
    if min > max {
        let message = format!("no integer is at least {min} and at most {max}");
        let help = "the bounds are joined with the range of the format";
        found.push(schema.mark(Diagnostic::error("empty-range", message).help(help)));
        return None;
    }
    Some(Range {
        bits,
        min: i64::try_from(min).ok()?,
        max: i64::try_from(max).ok()?,
        multiple_of,
    })
}

/// The values of an enum of integers; none where it lists anything else.
fn integers(schema: &At<'_>) -> Option<Vec<i64>> {
    let values = schema.node.get("enum")?.as_array()?.iter();
    let values = values.map(|value| i64::try_from(number::integer(value.as_number()?)?).ok());
    values
        .collect::<Option<Vec<_>>>()
        .filter(|all| !all.is_empty())
}

/// The bounds of a number, where it has any.
fn bounds(schema: &At<'_>) -> Option<Bounds> {
    let number = |name: &str| {
        let text = schema.node.get(name)?.as_number()?;
        text.parse::<f64>().ok().filter(|value| value.is_finite())?;
        Some(text.to_owned())
    };
    let bounds = Bounds {
        min: number("minimum"),
        max: number("maximum"),
        above: schema.is_true("exclusiveMinimum"),
        below: schema.is_true("exclusiveMaximum"),
        multiple_of: number("multipleOf"),
    };
    let none = bounds.min.is_none() && bounds.max.is_none() && bounds.multiple_of.is_none();
    (!none).then_some(bounds)
}

/// Whether a value of an enum keeps the other rules of its schema.
fn keeps<'s>(schema: &At<'s>) -> impl Fn(&&str) -> bool + use<'s> {
    let patterns = std::rc::Rc::clone(&schema.document.patterns);
    let schema = schema.clone();
    move |value| {
        let length = value.chars().count() as i128;
        let matches = schema.str("pattern").is_none_or(|pattern| {
            let pattern = patterns.get(pattern);
            pattern.map_or(true, |pattern| pattern.accepts(value))
        });
        matches
            && schema.integer("minLength").is_none_or(|min| length >= min)
            && schema.integer("maxLength").is_none_or(|max| length <= max)
    }
}

fn format_range(bits: u8) -> (i128, i128) {
    match bits {
        32 => (i32::MIN.into(), i32::MAX.into()),
        _ => (i64::MIN.into(), i64::MAX.into()),
    }
}
