//! Puts the defaults of its variables into the URL of a server. What they may be otherwise is
//! said beside it.

use super::Record;
use crate::diagnostics::Diagnostic;
use crate::load::{At, Document};

pub(super) fn run(document: &mut Document, record: &mut Record) {
    let servers = document.at("/servers");
    let changes: Vec<_> = servers
        .iter()
        .flat_map(At::items)
        .filter_map(|server| plain(&server, record))
        .collect();
    for (pointer, url, description) in changes {
        record.push("server-variables", &pointer, url.as_str());
        if let Some(server) = document.root.at_pointer_mut(&pointer) {
            let (url, description) = (server.string_here(url), server.string_here(description));
            server.insert("url", url);
            server.insert("description", description);
        }
    }
}

/// The pointer of a server with variables, its URL with their defaults, and what it is.
fn plain(server: &At<'_>, record: &mut Record) -> Option<(String, String, String)> {
    let template = server.str("url")?;
    let variables = server.get("variables");
    let mut url = String::new();
    let mut said: Vec<String> = server
        .str("description")
        .map(str::to_owned)
        .into_iter()
        .collect();
    let mut rest = template;
    while let Some((before, name, after)) = variable(rest) {
        url.push_str(before);
        rest = after;
        let variable = variables.as_ref().and_then(|all| all.get(name));
        let Some(default) = variable.as_ref().and_then(|one| one.str("default")) else {
            let message = format!("the URL has {{{name}}}, and no variable gives it a default");
            let help = format!("add `variables: {{ {name}: {{ default: … }} }}`");
            let warning = Diagnostic::warning("undefined-server-variable", message).help(help);
            record.remark(server.mark_key("url", warning));
            url.push_str(&format!("{{{name}}}"));
            continue;
        };
        url.push_str(default);
        said.push(format!(
            "`{name}` is `{default}`{}.",
            others(variable.as_ref(), default)
        ));
    }
    url.push_str(rest);
    (url != template).then(|| (server.pointer.clone(), url, said.join(" ")))
}

/// A text before a variable, the name of the variable, and the text after it.
fn variable(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// What else a variable may be.
fn others(variable: Option<&At<'_>>, default: &str) -> String {
    let values = variable.and_then(|variable| variable.get("enum"));
    let values: Vec<_> = values
        .iter()
        .flat_map(At::items)
        .filter_map(|value| value.node.as_str())
        .filter(|value| *value != default)
        .map(|value| format!("`{value}`"))
        .collect();
    match values.is_empty() {
        true => String::new(),
        false => format!(", or {}", values.join(" or ")),
    }
}
