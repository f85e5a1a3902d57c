//! Path templates: whether a path is one of a template, and the values in it.

/// The path of a server's URL, without a slash at its end: what stands before every path.
pub(super) fn base(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = match rest.len() < url.len() {
        true => rest.find('/').map_or("", |start| &rest[start..]),
        false => rest,
    };
    path.trim_end_matches('/')
}

/// How many segments of a template are written out, where `path` is one of it. A template is
/// one of itself.
pub(super) fn literals(template: &str, path: &str) -> Option<usize> {
    let pairs = pairs(template, path)?;
    let literal = |(part, segment): &(&str, &str)| part == segment && !part.contains('{');
    let fits = |(part, segment): &(&str, &str)| {
        part == segment || value(part, segment).is_some_and(|(_, value)| !value.is_empty())
    };
    pairs
        .iter()
        .all(fits)
        .then(|| pairs.iter().filter(|pair| literal(pair)).count())
}

/// The parameters of a template with their values in `path`, as they were sent.
pub(super) fn values<'t, 'p>(template: &'t str, path: &'p str) -> Vec<(&'t str, &'p str)> {
    let pairs = pairs(template, path).unwrap_or_default();
    let values = pairs
        .into_iter()
        .filter(|(part, segment)| part != segment)
        .filter_map(|(part, segment)| value(part, segment));
    values.collect()
}

fn pairs<'t, 'p>(template: &'t str, path: &'p str) -> Option<Vec<(&'t str, &'p str)>> {
    let (template, path) = (template.split('/'), path.split('/'));
    let (template, path): (Vec<_>, Vec<_>) = (template.collect(), path.collect());
    (template.len() == path.len()).then(|| template.into_iter().zip(path).collect())
}

/// The parameter of a segment such as `{id}`, `{id}.gz` or `{id}:verify`, and its value.
fn value<'t, 'p>(part: &'t str, segment: &'p str) -> Option<(&'t str, &'p str)> {
    let (before, rest) = part.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    let value = segment.strip_prefix(before)?.strip_suffix(after)?;
    Some((name, value))
}
