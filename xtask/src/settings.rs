//! `regen.toml`: what is generated from which document, and where to.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use toml::Spanned;

use crate::diagnostics::{Diagnostic, Diagnostics, Failed};
use crate::emit::check_name;
use crate::lint::ignore::{Entry, Ignores};
use crate::load::{Source, Span, Versions};

/// The settings of one generated crate. Paths are relative to the settings' file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The OpenAPI document.
    pub spec: PathBuf,
    /// The corrections of the document, in the order in which they are applied.
    #[serde(default)]
    pub overlays: Vec<PathBuf>,
    /// The folder of the generated crate.
    pub out: PathBuf,
    /// The name of the generated package.
    #[serde(deserialize_with = "package_name")]
    pub name: String,
    /// The schemas whose pattern may be left to a backtracking engine, where no automaton
    /// decides it. One that needs none is an error.
    #[serde(default)]
    pub engine: BTreeSet<String>,
    /// Which version of a media type is taken, where a body has several. An operation that has
    /// no such version is an error.
    #[serde(default)]
    pub versions: Versions,
    /// By which convention lists come in pages. One that no operation follows is an error.
    pub pages: Option<Pages>,
    /// The findings of the linter that are answered.
    #[serde(default)]
    pub lint: Lint,
    /// The same, with their places in the file.
    #[serde(skip)]
    pub ignores: Ignores,
}

fn package_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let name = String::deserialize(deserializer)?;
    let taken = |rule| Error::custom(format!("no crate can be called {name:?}: {rule}"));
    check_name(&name).map_err(taken)?;
    Ok(name)
}

/// The linter's settings.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lint {
    /// The findings that are answered.
    #[serde(default)]
    pub ignore: Vec<Spanned<Entry>>,
}

/// The convention of an API's paged lists, by the names on the wire.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Pages {
    /// The query parameter with the number of the page.
    pub number: String,
    /// The query parameter with the number of items a page.
    pub size: String,
    /// The property of the answer with the items.
    pub items: String,
    /// The property of the answer with the links to other pages, each with its `rel`.
    pub links: String,
}

/// Reads the settings at `path`, which diagnostics call `name`.
///
/// # Errors
///
/// The file cannot be read, is not TOML, or has a setting that there is not.
pub fn read(path: &Path, name: &str, found: &mut Diagnostics) -> Result<Settings, Failed> {
    let help = "the settings are `spec`, `overlays`, `out`, `name`, `engine`, `versions`, `pages` and \
                `lint`";
    let (mut settings, source): (Settings, _) = parse(path, name, help, found)?;
    settings.ignores = Ignores::new(settings.lint.ignore.clone(), &source, found);
    found.checkpoint()?;
    Ok(settings)
}

/// Reads a file of TOML, which diagnostics call `name`.
///
/// # Errors
///
/// The file cannot be read, is not TOML, or is not a `T`, of which `help` says what it is.
pub(crate) fn parse<T: DeserializeOwned>(
    path: &Path,
    name: &str,
    help: &str,
    found: &mut Diagnostics,
) -> Result<(T, Rc<Source>), Failed> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            let message = format!("cannot read {name}: {error}");
            return found.fail(Diagnostic::error("unreadable-file", message));
        }
    };
    let source = Rc::new(Source::new(name, text));
    toml::from_str(&source.text)
        .map(|value| (value, Rc::clone(&source)))
        .or_else(|error| {
            let span = characters(&source.text, error.span().unwrap_or(0..0));
            let diagnostic = Diagnostic::error("invalid-settings", error.message());
            found.fail(diagnostic.help(help).spanning(&source, None, span))
        })
}

/// A range of bytes as a range of characters.
pub(crate) fn characters(text: &str, bytes: Range<usize>) -> Span {
    let count = |end: usize| text[..end].chars().count();
    Span {
        start: count(bytes.start),
        end: count(bytes.end),
    }
}
