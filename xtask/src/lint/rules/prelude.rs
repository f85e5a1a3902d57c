//! What every lint uses.

pub(super) use crate::diagnostics::Severity;
pub(super) use crate::lint::Findings;
pub(super) use crate::lint::shape::Part;
pub(super) use crate::lint::subject::Subject;
pub(super) use crate::load::{At, Document};

/// The patterns of the document: the schema, the place of its `pattern`, and the pattern.
pub(super) fn patterns<'s, 'a>(
    subject: &'s Subject<'a>,
) -> impl Iterator<Item = (&'s At<'a>, At<'a>, &'a str)> {
    let schemas = subject.schemas().iter();
    schemas.filter_map(|schema| {
        let place = schema.get("pattern")?;
        let pattern = place.node.as_str()?;
        Some((schema, place, pattern))
    })
}
