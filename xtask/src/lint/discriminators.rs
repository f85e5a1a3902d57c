//! Which schemas a discriminator leads to: no reference does.

use std::collections::BTreeMap;

use super::shape::{Part, Walk};
use crate::load::{At, escape};

/// For each schema with a discriminator, by pointer, the pointers of its children: those of
/// its mapping, and the components that have it in `allOf`, which need no mapping since
/// their names are values of the property.
pub(super) fn children(walk: &Walk<'_>) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let discriminators = walk.places.get(&Part::Discriminator);
    for discriminator in discriminators.into_iter().flatten() {
        let (parent, _) = discriminator.pointer.rsplit_once('/').unwrap_or_default();
        let children = found.entry(parent.to_owned()).or_default();
        let mapping = discriminator.get("mapping");
        for (_, target) in mapping.iter().flat_map(At::entries) {
            children.extend(target.node.as_str().and_then(mapped));
        }
    }
    for (_, reference) in &walk.references {
        let child = reference.pointer.rsplit_once("/allOf/");
        let parent = reference.resolve();
        if let (Some((child, _)), Some(parent)) = (child, parent)
            && let Some(children) = found.get_mut(&parent.pointer)
        {
            children.push(child.to_owned());
        }
    }
    found
}

/// A value of a mapping: a reference into this file, or the name of a schema.
fn mapped(target: &str) -> Option<String> {
    match target.strip_prefix('#') {
        Some(pointer) => Some(pointer.to_owned()),
        None if target.contains(['/', '.', '#']) => None,
        None => Some(format!("/components/schemas/{}", escape(target))),
    }
}
