//! The classes ECMA-262 names: `\d`, `\s`, `\w`, `.` and `\p{…}`.
//!
//! The data is ICU4X's, pinned in `Cargo.toml` to the release that carries [`UNICODE_VERSION`].
//! The names are ECMA-262's own, letter for letter: no loose matching of case, spaces or
//! underscores, and no property that its tables do not list.

use icu_properties::CodePointMapData;
use icu_properties::CodePointSetData;
use icu_properties::PropertyParser;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, Script};
use icu_properties::script::ScriptWithExtensions;

use crate::class::ClassSet;

/// The version of Unicode whose properties `\p{…}` means.
pub const UNICODE_VERSION: &str = "17.0";

/// `\d`.
pub fn digits() -> ClassSet {
    ClassSet::range(0x30, 0x39)
}

/// `\w` without the `i` flag.
pub fn word_characters() -> ClassSet {
    ClassSet::from_ranges([(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)])
}

/// ECMA-262 `LineTerminator`: what `.` leaves out.
pub fn line_terminators() -> ClassSet {
    ClassSet::from_ranges([(0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029)])
}

/// `\s`: ECMA-262 `WhiteSpace` and `LineTerminator`.
pub fn white_space() -> ClassSet {
    let separators = general_category("Zs").unwrap_or_default();
    ClassSet::from_ranges([(0x09, 0x0D), (0xFEFF, 0xFEFF)])
        .union(&separators)
        .union(&line_terminators())
}

/// The class of `\p{name=value}`, or `None` where ECMA-262 does not know it.
pub fn property_value(name: &str, value: &str) -> Option<ClassSet> {
    match name {
        "General_Category" | "gc" => general_category(value),
        "Script" | "sc" => script(value),
        "Script_Extensions" | "scx" => script_extensions(value),
        _ => None,
    }
}

/// The class of `\p{name}`: a general category or a binary property.
pub fn lone_property(name: &str) -> Option<ClassSet> {
    match name {
        "Any" => Some(ClassSet::all()),
        "ASCII" => Some(ClassSet::range(0, 0x7F)),
        "Assigned" => general_category("Cn").map(|unassigned| unassigned.complement()),
        _ => general_category(name).or_else(|| binary_property(name)),
    }
}

/// A general category or a group of them, by its short, long or other name.
fn general_category(name: &str) -> Option<ClassSet> {
    let group = PropertyParser::<GeneralCategoryGroup>::new().get_strict(name)?;
    let map = CodePointMapData::<GeneralCategory>::new();
    Some(collect(map.iter_ranges_for_group(group)))
}

fn binary_property(name: &str) -> Option<ClassSet> {
    // The alias of this one is `space`; ICU4X has `WSpace` instead, and V8 takes both.
    let name = if name == "space" { "White_Space" } else { name };
    let set = CodePointSetData::new_for_ecma262(name.as_bytes())?;
    Some(collect(set.iter_ranges()))
}

/// A script; ICU knows names of scripts that no code point has, ECMA-262 does not.
fn script(name: &str) -> Option<ClassSet> {
    let script = PropertyParser::<Script>::new().get_strict(name)?;
    let map = CodePointMapData::<Script>::new();
    let set = collect(map.iter_ranges_for_value(script));
    (!set.is_empty()).then_some(set)
}

fn script_extensions(name: &str) -> Option<ClassSet> {
    script(name)?;
    let script = PropertyParser::<Script>::new().get_strict(name)?;
    let extensions = ScriptWithExtensions::new();
    Some(collect(extensions.get_script_extensions_ranges(script)))
}

fn collect(ranges: impl Iterator<Item = std::ops::RangeInclusive<u32>>) -> ClassSet {
    ClassSet::from_ranges(ranges.map(|range| (*range.start(), *range.end())))
}
