//! Texts, taken apart as far as their structure is known: URLs, paths, addresses of mail, names
//! with a dot. Of each part, a placeholder remains.

use super::placeholder::{self, Shape};
use super::{Swap, url};

/// A text of which nothing is known but what it looks like.
pub(super) fn text(swap: &dyn Swap, text: &str) -> String {
    if matches!(text, "" | "true" | "false") {
        return text.to_owned();
    }
    if let Some(shape) = Shape::of(text) {
        return swap.leaf(shape, text);
    }
    let whole = || swap.leaf(Shape::Word, text);
    if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return whole();
    }
    if text.contains("://") {
        return url::absolute(swap, text).unwrap_or_else(whole);
    }
    if text.starts_with('/') {
        return url::relative(swap, text);
    }
    if let Some(network) = network(swap, text) {
        return network;
    }
    if !placeholder::is_item(text) {
        return whole();
    }
    match (text.split_once('@'), text.split_once('.')) {
        (Some((name, host)), _) if !name.is_empty() && !host.is_empty() => {
            format!(
                "{}@{}",
                swap.leaf(Shape::Word, name),
                url::domain(swap, host)
            )
        }
        // A namespace, or the name of a host.
        (None, Some((first, rest))) if !first.is_empty() && !rest.is_empty() => {
            let (first, rest) = (swap.leaf(Shape::Word, first), swap.leaf(Shape::Word, rest));
            format!("{first}.{rest}")
        }
        _ => whole(),
    }
}

/// An address with the length of its prefix, such as `203.0.113.0/24`.
fn network(swap: &dyn Swap, text: &str) -> Option<String> {
    let (address, length) = text.split_once('/')?;
    let shape = Shape::of(address).filter(|shape| matches!(shape, Shape::Ipv4 | Shape::Ipv6))?;
    let length: u8 = length.parse().ok()?;
    Some(format!("{}/{length}", swap.leaf(shape, address)))
}
