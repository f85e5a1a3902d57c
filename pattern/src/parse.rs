//! From the text of a pattern to its tree, by the grammar of ECMA-262.
//!
//! A pattern is read by the grammar with the `u` flag first. Where that is a syntax error it is
//! read again by Annex B, the grammar without flag that browsers must accept, but a code point
//! stays the unit: [`ReadAs`] says which grammar it was. The edition is the one that the oracle
//! implements: neither modifiers `(?i:…)` nor one group name twice.
//!
//! Escapes, classes and quantifiers are read in files of their own.

use std::collections::BTreeSet;

use crate::class::ClassSet;
use crate::error::PatternError;
use crate::syntax::Ast;
use crate::unicode;

/// Groups may nest this deep: every later stage recurses over the tree.
const MAX_DEPTH: usize = 200;

/// The grammar by which a pattern was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReadAs {
    /// As with the `u` flag.
    Unicode,
    /// By Annex B, because it is a syntax error with the `u` flag.
    AnnexB,
}

/// Reads a pattern.
///
/// # Errors
///
/// [`PatternError::Syntax`] where neither grammar accepts it, with what the `u` grammar says;
/// [`PatternError::NotRegular`] where it has a back reference; [`PatternError::TooDeep`].
pub fn parse(pattern: &str) -> Result<(Ast, ReadAs), PatternError> {
    match Parser::new(pattern, ReadAs::Unicode).pattern() {
        Ok(ast) => Ok((ast, ReadAs::Unicode)),
        Err(strict @ PatternError::Syntax { .. }) => {
            match Parser::new(pattern, ReadAs::AnnexB).pattern() {
                Err(PatternError::Syntax { .. }) => Err(strict),
                read => read.map(|ast| (ast, ReadAs::AnnexB)),
            }
        }
        Err(other) => Err(other),
    }
}

/// A cursor over the pattern, with what must be known of the whole of it.
pub(crate) struct Parser {
    pub(crate) chars: Vec<char>,
    pub(crate) at: usize,
    pub(crate) unicode: bool,
    /// How many capturing groups the whole pattern has.
    pub(crate) groups: usize,
    /// Whether `\k` is a back reference: always with `u`, else where a group has a name.
    pub(crate) named: bool,
    /// Names of groups closed or opened so far.
    names: BTreeSet<String>,
    /// Names used by `\k<…>` and where; all must exist by the end.
    pub(crate) used_names: Vec<(usize, String)>,
    /// The first back reference.
    pub(crate) back_reference: Option<(usize, String)>,
    depth: usize,
}

/// What a term may be followed by.
enum Quantifiable {
    Yes,
    No,
}

impl Parser {
    fn new(pattern: &str, read_as: ReadAs) -> Self {
        let chars: Vec<char> = pattern.chars().collect();
        let (groups, has_names) = count_groups(&chars);
        let unicode = read_as == ReadAs::Unicode;
        Self {
            chars,
            at: 0,
            unicode,
            groups,
            named: unicode || has_names,
            names: BTreeSet::new(),
            used_names: Vec::new(),
            back_reference: None,
            depth: 0,
        }
    }

    /// `Pattern ::`
    fn pattern(mut self) -> Result<Ast, PatternError> {
        let ast = self.disjunction()?;
        match self.peek() {
            None => {}
            Some(')') => return Err(self.error("this `)` closes no group")),
            Some(_) => return Err(self.error("unexpected character")),
        }
        let unknown = self
            .used_names
            .iter()
            .find(|(_, name)| !self.names.contains(name));
        if let Some((offset, name)) = unknown {
            let message = format!("no group is named `{name}`");
            return Err(PatternError::Syntax {
                offset: *offset,
                message,
            });
        }
        match self.back_reference {
            Some((offset, what)) => Err(PatternError::NotRegular { offset, what }),
            None => Ok(ast),
        }
    }

    /// `Disjunction ::`
    fn disjunction(&mut self) -> Result<Ast, PatternError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(PatternError::TooDeep {
                offset: self.at,
                cap: MAX_DEPTH,
            });
        }
        let mut parts = vec![self.alternative()?];
        while self.eat('|') {
            parts.push(self.alternative()?);
        }
        self.depth -= 1;
        Ok(match parts.len() {
            1 => parts.swap_remove(0),
            _ => Ast::Alternation(parts),
        })
    }

    /// `Alternative ::`
    fn alternative(&mut self) -> Result<Ast, PatternError> {
        let mut terms = Vec::new();
        while !matches!(self.peek(), None | Some('|' | ')')) {
            terms.push(self.term()?);
        }
        Ok(match terms.len() {
            1 => terms.swap_remove(0),
            _ => Ast::Concat(terms),
        })
    }

    /// `Term ::` with its quantifier.
    fn term(&mut self) -> Result<Ast, PatternError> {
        let (ast, quantifiable) = self.assertion_or_atom()?;
        let start = self.at;
        let Some((min, max)) = self.quantifier()? else {
            return Ok(ast);
        };
        if matches!(quantifiable, Quantifiable::No) {
            return Err(self.error_at(start, "nothing to repeat"));
        }
        Ok(Ast::Repeat {
            inner: Box::new(ast),
            min,
            max,
        })
    }

    fn assertion_or_atom(&mut self) -> Result<(Ast, Quantifiable), PatternError> {
        let Some(next) = self.peek() else {
            return Err(self.error("unexpected end"));
        };
        let start = self.at;
        self.at += 1;
        let atom = match next {
            '^' => return Ok((Ast::Start, Quantifiable::No)),
            '$' => return Ok((Ast::End, Quantifiable::No)),
            '(' => return self.group(start),
            '.' => Ast::Class(unicode::line_terminators().complement()),
            '[' => Ast::Class(self.class()?),
            '\\' => return self.escape_outside_class(),
            '*' | '+' | '?' => return Err(self.error_at(start, "nothing to repeat")),
            '{' => self.brace(start)?,
            '}' | ']' if self.unicode => {
                return Err(self.error_at(start, &format!("`{next}` must be escaped")));
            }
            other => Ast::Class(ClassSet::single(u32::from(other))),
        };
        Ok((atom, Quantifiable::Yes))
    }

    /// A `{` where an atom must stand: literal in Annex B unless it reads as a quantifier.
    fn brace(&mut self, start: usize) -> Result<Ast, PatternError> {
        self.at = start;
        if self.unicode || self.braced_quantifier()?.is_some() {
            return Err(self.error_at(start, "nothing to repeat"));
        }
        self.at = start + 1;
        Ok(Ast::Class(ClassSet::single(u32::from('{'))))
    }

    /// `\b`, `\B`, or an atom that starts with a backslash.
    fn escape_outside_class(&mut self) -> Result<(Ast, Quantifiable), PatternError> {
        for (letter, negative) in [('b', false), ('B', true)] {
            if self.eat(letter) {
                return Ok((Ast::WordBoundary { negative }, Quantifiable::No));
            }
        }
        Ok((self.atom_escape()?, Quantifiable::Yes))
    }

    /// Everything that starts with `(`.
    fn group(&mut self, start: usize) -> Result<(Ast, Quantifiable), PatternError> {
        let look = [
            ("?=", false, false),
            ("?!", false, true),
            ("?<=", true, false),
            ("?<!", true, true),
        ];
        let found = look.into_iter().find(|(opening, ..)| self.eat_all(opening));
        if found.is_none() && self.eat('?') && !self.eat(':') {
            self.group_name_definition(start)?;
        }
        let inner = self.disjunction()?;
        if !self.eat(')') {
            return Err(self.error_at(start, "this group is never closed"));
        }
        let Some((_, behind, negative)) = found else {
            return Ok((inner, Quantifiable::Yes));
        };
        let quantifiable = if behind || self.unicode {
            Quantifiable::No
        } else {
            Quantifiable::Yes
        };
        Ok((
            Ast::Look {
                inner: Box::new(inner),
                behind,
                negative,
            },
            quantifiable,
        ))
    }

    /// The `<name>` of a group, after its `(?`.
    fn group_name_definition(&mut self, start: usize) -> Result<(), PatternError> {
        if !self.eat('<') {
            return Err(self.error_at(start, "unknown kind of group"));
        }
        let at = self.at;
        let name = self.group_name()?;
        if !self.names.insert(name) {
            return Err(self.error_at(at, "two groups have this name"));
        }
        Ok(())
    }

    pub(crate) fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    pub(crate) fn eat(&mut self, expected: char) -> bool {
        let found = self.peek() == Some(expected);
        self.at += usize::from(found);
        found
    }

    fn eat_all(&mut self, expected: &str) -> bool {
        let found = self.chars[self.at..]
            .iter()
            .copied()
            .take(expected.len())
            .eq(expected.chars());
        self.at += if found { expected.len() } else { 0 };
        found
    }

    pub(crate) fn error(&self, message: &str) -> PatternError {
        self.error_at(self.at, message)
    }

    pub(crate) fn error_at(&self, offset: usize, message: &str) -> PatternError {
        PatternError::Syntax {
            offset,
            message: message.to_owned(),
        }
    }
}

/// How many groups capture, and whether one has a name; both decide what an escape means, so
/// they must be known before the first one is read.
fn count_groups(chars: &[char]) -> (usize, bool) {
    let (mut groups, mut named, mut in_class, mut at) = (0, false, false, 0);
    while let Some(&c) = chars.get(at) {
        match c {
            '\\' => at += 1,
            '[' => in_class = true,
            ']' => in_class = false,
            '(' if !in_class => {
                let after = |n: usize| chars.get(at + n).copied();
                let name = after(1) == Some('?')
                    && after(2) == Some('<')
                    && !matches!(after(3), Some('=' | '!'));
                groups += usize::from(name || after(1) != Some('?'));
                named |= name;
            }
            _ => {}
        }
        at += 1;
    }
    (groups, named)
}
