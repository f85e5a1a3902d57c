//! What `--explain` prints: the documentation at the head of each lint's file, from that file,
//! and a section of `faults.md` for the codes of the other stages.

use super::{LINTS, Lint};

/// The codes of other stages, each a section.
const FAULTS: &str = include_str!("faults.md");

/// The documentation of a lint, in Markdown: the lines with `//!` at the head of its file.
pub fn documentation(lint: &Lint) -> String {
    let head = lint
        .source
        .lines()
        .map_while(|line| line.strip_prefix("//!"));
    let lines = head.map(|line| line.strip_prefix(' ').unwrap_or(line));
    let mut text = String::new();
    for line in lines {
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// The first sentence under the first heading, in one line.
pub fn first_sentence(documentation: &str) -> String {
    let lines = documentation
        .lines()
        .skip_while(|line| line.starts_with('#'));
    let paragraph: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
    let text = paragraph.join(" ");
    match text.find(". ") {
        Some(end) => text[..=end].to_owned(),
        None => text,
    }
}

/// What there is to say about a code; `None` where it is no code.
pub fn explain(code: &str) -> Option<String> {
    match LINTS.iter().find(|lint| lint.code == code) {
        Some(lint) => {
            let severity = lint.severity.name();
            Some(format!("{code} ({severity})\n\n{}", documentation(lint)))
        }
        None => {
            let sections = FAULTS.split("\n## ").skip(1);
            let section = sections
                .filter_map(|section| section.split_once('\n'))
                .find(|(title, _)| *title == code);
            section.map(|(_, text)| format!("{code} (error)\n\n{}\n", text.trim()))
        }
    }
}

/// Every code with its severity and first sentence, one a line.
pub fn list() -> String {
    let width = LINTS.iter().map(|lint| lint.code.len()).max().unwrap_or(0);
    let lines = LINTS.iter().map(|lint| {
        let sentence = first_sentence(&documentation(lint));
        let (code, severity) = (lint.code, lint.severity.name());
        format!("{code:width$}  {severity:7}  {sentence}\n")
    });
    lines.collect()
}

/// All of it: `docs/lints.md`.
pub fn book() -> String {
    let mut book = "# The lints\n\n\
         What `cargo xtask lint` finds. Made by `cargo xtask lint --explain all` from the heads\n\
         of the files in `xtask/src/lint/rules/`; edit those.\n\n\
         | code | severity | |\n|---|---|---|\n"
        .to_owned();
    for lint in LINTS {
        let sentence = first_sentence(&documentation(lint));
        let (code, severity) = (lint.code, lint.severity.name());
        book.push_str(&format!(
            "| [`{code}`](#{code}) | {severity} | {sentence} |\n"
        ));
    }
    for lint in LINTS {
        let text = documentation(lint);
        let mut fenced = false;
        book.push_str(&format!("\n## {}\n\n", lint.code));
        for line in text.lines() {
            fenced ^= line.starts_with("```");
            // The headings of a lint stand under its own.
            let deeper = if !fenced && line.starts_with("# ") {
                "##"
            } else {
                ""
            };
            book.push_str(&format!("{deeper}{line}\n"));
        }
    }
    book.push('\n');
    book.push_str(FAULTS);
    book
}
