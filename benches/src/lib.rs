//! What several of the measurements share: the emitted checks, and a page of restore jobs.

#[allow(missing_docs, reason = "emitted for the inside of a crate")]
mod named {
    use crate::matcher::*;

    include!(concat!(env!("OUT_DIR"), "/named.rs"));
}

mod table {
    #[allow(unused_imports, reason = "empty where the document is not at hand")]
    use crate::Pattern;
    #[allow(unused_imports, reason = "empty where the document is not at hand")]
    use crate::matcher::*;

    include!(concat!(env!("OUT_DIR"), "/atlas.rs"));
}

#[path = "../../xtask/runtime/matcher.rs"]
mod matcher;

mod page;

pub use named::{CLUSTER_NAME, DEPLOYMENT_ITEM_NAME, OBJECT_ID, PRIVATE_ENDPOINT_ID, UUID};
pub use page::page;
pub use table::{CHECKS, LOWERING, PATTERNS};

/// A pattern of the Atlas document with its check.
pub struct Pattern {
    /// The pattern.
    pub pattern: &'static str,
    /// The name of its rung.
    pub rung: &'static str,
    /// The emitted check.
    pub check: fn(&str) -> bool,
    /// A long text that it accepts.
    pub valid: &'static str,
    /// A text that is refused, late.
    pub hostile: &'static str,
    /// Head, middle and tail of a text that is not decided before its end, however often the
    /// middle is repeated.
    pub pumped: [&'static str; 3],
}

/// Every distinct pattern of the Atlas document; none where it is not at hand.
pub fn atlas() -> &'static [Pattern] {
    table::ATLAS
}

/// The check of an object id.
pub fn is_object_id(text: &str) -> bool {
    named::is_object_id(text)
}

/// The check of a private endpoint's id.
pub fn is_private_endpoint_id(text: &str) -> bool {
    named::is_private_endpoint_id(text)
}

/// The check of a UUID.
pub fn is_uuid(text: &str) -> bool {
    named::is_uuid(text)
}

/// The check of a cluster's name.
pub fn is_cluster_name(text: &str) -> bool {
    named::is_cluster_name(text)
}

/// The check of a deployment's name.
pub fn is_deployment_item_name(text: &str) -> bool {
    named::is_deployment_item_name(text)
}
