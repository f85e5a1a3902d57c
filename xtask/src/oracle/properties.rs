//! The `\p{…}` expressions to compare over all code points.

use std::collections::BTreeSet;

use icu_properties::props::{GeneralCategory, Script};
use icu_properties::{PropertyNamesLong, PropertyNamesShort};

/// The binary properties of ECMA-262, by both of their names.
const BINARY: &str = "ASCII ASCII_Hex_Digit AHex Alphabetic Alpha Any Assigned Bidi_Control Bidi_C \
    Bidi_Mirrored Bidi_M Case_Ignorable CI Cased Changes_When_Casefolded CWCF \
    Changes_When_Casemapped CWCM Changes_When_Lowercased CWL Changes_When_NFKC_Casefolded CWKCF \
    Changes_When_Titlecased CWT Changes_When_Uppercased CWU Dash Default_Ignorable_Code_Point DI \
    Deprecated Dep Diacritic Dia Emoji Emoji_Component EComp Emoji_Modifier EMod \
    Emoji_Modifier_Base EBase Emoji_Presentation EPres Extended_Pictographic ExtPict Extender Ext \
    Grapheme_Base Gr_Base Grapheme_Extend Gr_Ext Hex_Digit Hex IDS_Binary_Operator IDSB \
    IDS_Trinary_Operator IDST ID_Continue IDC ID_Start IDS Ideographic Ideo Join_Control Join_C \
    Logical_Order_Exception LOE Lowercase Lower Math Noncharacter_Code_Point NChar Pattern_Syntax \
    Pat_Syn Pattern_White_Space Pat_WS Quotation_Mark QMark Radical Regional_Indicator RI \
    Sentence_Terminal STerm Soft_Dotted SD Terminal_Punctuation Term Unified_Ideograph UIdeo \
    Uppercase Upper Variation_Selector VS White_Space space XID_Continue XIDC XID_Start XIDS";

/// Groups of general categories, and names that are in no table of names by value.
const CATEGORIES: &str = "LC Cased_Letter L Letter M Mark Combining_Mark N Number P Punctuation \
    punct S Symbol Z Separator C Other cntrl digit";

/// Names that are none, in either place.
const UNKNOWN: &str = "Hyphen WSpace IDSU Other_Alphabetic letter lu L& Block Script sc=Hans sc=Hrkt \
    sc= gc= scx=Qaaa ccc=0 Basic_Emoji General_Category InLatin Is_L sc=latin Sc=Latin";

/// Every name and value that ECMA-262 knows in `\p{…}`, and some that it does not.
pub fn all() -> BTreeSet<String> {
    let words = |list: &str| {
        list.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let mut all: BTreeSet<String> = [BINARY, UNKNOWN].into_iter().flat_map(words).collect();
    let mut categories = words(CATEGORIES);
    for value in GeneralCategory::ALL_VALUES.iter().copied() {
        let long = PropertyNamesLong::<GeneralCategory>::new().get(value);
        let short = PropertyNamesShort::<GeneralCategory>::new().get(value);
        categories.extend([long, short].into_iter().flatten().map(str::to_owned));
    }
    for name in categories {
        all.extend([
            format!("gc={name}"),
            format!("General_Category={name}"),
            name,
        ]);
    }
    for value in (0..=u8::MAX).map(|value| Script::from_icu4c_value(value.into())) {
        let long = PropertyNamesLong::<Script>::new().get(value);
        let short = PropertyNamesShort::<Script>::new().get(value);
        for name in [long, short].into_iter().flatten() {
            all.extend(["sc", "scx"].map(|property| format!("{property}={name}")));
        }
    }
    all
}

/// The `\p{…}` and `\P{…}` that a pattern uses.
pub fn used_in(pattern: &str) -> impl Iterator<Item = String> + '_ {
    let openings = pattern
        .split("\\p{")
        .skip(1)
        .chain(pattern.split("\\P{").skip(1));
    openings
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name.to_owned())
}
