//! [`Description`]: what a document says of its operations, found by id or by method and path,
//! and the types of their bodies in every version that was recorded.

use std::collections::BTreeMap;

use super::template;
use crate::diagnostics::{Diagnostics, Failed};
use crate::driver::{Job, effective};
use crate::lint::lint_except;
use crate::load::{At, Document};
use crate::lower::lower;
use crate::model::{self, Api};
use crate::normalize::{date, essence, normalize};

/// A document to hold recordings against.
#[derive(Debug)]
pub struct Description {
    document: Document,
    operations: Vec<Operation>,
    by_id: BTreeMap<String, usize>,
    /// As the client is generated.
    client: Types,
    /// Of operations in other versions than the client's.
    versions: BTreeMap<(usize, String), usize>,
    others: Vec<Types>,
}

/// An operation, with all that it declares.
#[derive(Debug)]
pub(super) struct Operation {
    pub(super) id: String,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) request: Vec<MediaType>,
    responses: Vec<Declared>,
}

/// A response of the document.
#[derive(Debug)]
pub(super) struct Declared {
    code: String,
    pub(super) media_types: Vec<MediaType>,
}

/// A media type of a body.
#[derive(Debug)]
pub(super) struct MediaType {
    /// Without parameters, in lower case.
    essence: String,
    /// Whether it is the one that the client is generated from.
    pub(super) taken: bool,
}

/// The types of a version.
#[derive(Debug)]
pub(super) struct Types {
    pub(super) api: Api,
    by_id: BTreeMap<String, usize>,
}

impl Description {
    /// Reads the document of a job.
    ///
    /// # Errors
    ///
    /// No client can be generated from it; `found` says why.
    pub fn read(job: &Job, found: &mut Diagnostics) -> Result<Self, Failed> {
        let mut document = effective(job, found)?;
        document.versions.clone_from(&job.versions);
        lint_except(&document, &job.ignores, found);
        found.checkpoint()?;
        let (normal, _) = normalize(document.clone());
        let api = lower(&normal, found)?;
        let operations = operations(&document, &normal);
        let ids = operations.iter().map(|operation| operation.id.clone());
        Ok(Self {
            by_id: ids.zip(0..).collect(),
            operations,
            client: Types::of(api),
            versions: BTreeMap::new(),
            others: Vec::new(),
            document,
        })
    }

    /// The number of the operation of a recording: by its name, or by method and path.
    pub(super) fn find(&self, recording: &crate::recording::Recording) -> Option<usize> {
        let named = recording.operation.as_ref();
        if let Some(index) = named.and_then(|id| self.by_id.get(id)) {
            return Some(*index);
        }
        let (method, path) = (recording.method.as_ref()?, recording.path.as_ref()?);
        let bases = self.client.api.servers.iter();
        let bases = bases.map(|server| template::base(&server.url));
        let fits = |path: &str| {
            let operations = self.operations.iter().enumerate();
            let matching = operations.filter(|(_, operation)| operation.method == *method);
            let ranked = matching.filter_map(|(index, operation)| {
                Some((template::literals(&operation.path, path)?, index))
            });
            // Of several, the one with the most that is written out (OpenAPI 3.0, "Paths
            // Object"); of equals, the first.
            ranked.rev().max_by_key(|(literals, _)| *literals)
        };
        let below = bases.filter_map(|base| path.strip_prefix(base));
        let found = [path.as_str()].into_iter().chain(below).find_map(fits);
        found.map(|(_, index)| index)
    }

    pub(super) fn operation(&self, index: usize) -> &Operation {
        &self.operations[index]
    }

    /// Whether a segment is written out in a path of the document.
    pub(super) fn has_segment(&self, segment: &str) -> bool {
        let mut paths = self.operations.iter().map(|operation| &operation.path);
        paths.any(|path| path.split('/').any(|own| own == segment))
    }

    /// The operation as the client has it; none where the generator skips it.
    pub(super) fn client(&self, index: usize) -> Option<(&Api, &model::Operation)> {
        self.client.operation(&self.operations[index].id)
    }

    /// The same in a version, or as the client has it where that is none of its own.
    pub(super) fn in_version(
        &self,
        index: usize,
        version: Option<&String>,
    ) -> Option<(&Api, &model::Operation)> {
        let other = version.and_then(|version| self.versions.get(&(index, version.clone())));
        match other.and_then(|other| self.others.get(*other)) {
            Some(types) => types.operation(&self.operations[index].id),
            None => self.client(index),
        }
    }

    /// Makes the types of other versions, so that `in_version` has them. A document is lowered
    /// once for each version that one operation was recorded in, however many operations.
    pub(super) fn lower_versions(&mut self, needed: impl IntoIterator<Item = (usize, String)>) {
        let mut rounds: Vec<BTreeMap<usize, String>> = Vec::new();
        for (index, version) in needed {
            let free = rounds.iter_mut().find(|round| !round.contains_key(&index));
            match free {
                Some(round) => drop(round.insert(index, version)),
                None => rounds.push(BTreeMap::from([(index, version)])),
            }
        }
        for round in rounds {
            let mut document = self.document.clone();
            for (index, version) in &round {
                let id = self.operations[*index].id.clone();
                document.versions.operations.insert(id, version.clone());
            }
            let (normal, _) = normalize(document);
            // What one version cannot carry is judged as the client has it.
            let Ok(api) = lower(&normal, &mut Diagnostics::default()) else {
                continue;
            };
            let number = self.others.len();
            self.others.push(Types::of(api));
            self.versions
                .extend(round.into_iter().map(|version| (version, number)));
        }
    }
}

impl Types {
    fn of(api: Api) -> Self {
        let ids = api.operations.iter().map(|operation| operation.id.clone());
        Self {
            by_id: ids.zip(0..).collect(),
            api,
        }
    }

    fn operation(&self, id: &str) -> Option<(&Api, &model::Operation)> {
        let index = self.by_id.get(id)?;
        Some((&self.api, &self.api.operations[*index]))
    }
}

impl Operation {
    /// What is declared for a status: itself, its class, or the default.
    pub(super) fn response(&self, status: u16) -> Option<&Declared> {
        let class = format!("{}XX", status / 100);
        let codes = [status.to_string(), class, "default".to_owned()];
        codes.iter().find_map(|code| {
            let mut responses = self.responses.iter();
            responses.find(|response| response.code.eq_ignore_ascii_case(code))
        })
    }
}

impl MediaType {
    /// The one of `declared` that a recorded media type is, if it is one.
    pub(super) fn of<'d>(declared: &'d [Self], recorded: &str) -> Option<&'d Self> {
        let recorded = essence(recorded);
        let exact = declared.iter().find(|own| own.essence == recorded);
        exact.or_else(|| declared.iter().find(|own| own.covers(&recorded)))
    }

    /// Whether it is a range that `recorded` is in: `*/*`, `application/*`.
    fn covers(&self, recorded: &str) -> bool {
        match self.essence.strip_suffix("/*") {
            Some("*") => true,
            Some(main) => recorded.split('/').next() == Some(main),
            None => false,
        }
    }

    /// The word by which the settings know its version, where it is not the client's.
    pub(super) fn other_version(&self) -> Option<String> {
        if self.taken || !crate::normalize::is_json(&self.essence) {
            return None;
        }
        let word = || self.essence.split('+').next()?.rsplit('.').next();
        date(&self.essence).or_else(word).map(str::to_owned)
    }
}

fn operations(document: &Document, normal: &Document) -> Vec<Operation> {
    let mut found = Vec::new();
    for (path, method, place) in normal.operations() {
        let Some(written) = document.at(&place.pointer) else {
            continue;
        };
        let request = media_types(written.get("requestBody"), place.get("requestBody"));
        let responses = written.get("responses").into_iter();
        let responses = responses.flat_map(|all| all.entries());
        let taken = place.get("responses");
        let responses = responses.map(|(code, response)| {
            let taken = taken.as_ref().and_then(|taken| taken.get(&code));
            Declared {
                media_types: media_types(Some(response), taken),
                code,
            }
        });
        found.push(Operation {
            id: place.str("operationId").unwrap_or_default().to_owned(),
            method: method.to_ascii_uppercase(),
            path,
            request,
            responses: responses.collect(),
        });
    }
    found
}

/// The media types that are written, and which of them the client takes.
fn media_types(written: Option<At<'_>>, taken: Option<At<'_>>) -> Vec<MediaType> {
    let names = |place: Option<At<'_>>| {
        let content = place.and_then(|place| place.resolve()?.get("content"));
        let entries = content.into_iter().flat_map(|content| content.entries());
        entries.map(|(name, _)| essence(&name)).collect::<Vec<_>>()
    };
    let taken = names(taken);
    let written = names(written).into_iter();
    let media_types = written.map(|essence| MediaType {
        taken: taken.contains(&essence),
        essence,
    });
    media_types.collect()
}
