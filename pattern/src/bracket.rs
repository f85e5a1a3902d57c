//! Character classes and the names of groups.

use crate::class::ClassSet;
use crate::error::PatternError;
use crate::parse::Parser;
use crate::unicode;

/// One member of a class: a range may start or end at a code point only.
enum ClassAtom {
    One(u32),
    Many(ClassSet),
}

impl ClassAtom {
    fn into_set(self) -> ClassSet {
        match self {
            ClassAtom::One(code_point) => ClassSet::single(code_point),
            ClassAtom::Many(set) => set,
        }
    }
}

impl Parser {
    /// `CharacterClass ::`, after its `[`.
    pub(crate) fn class(&mut self) -> Result<ClassSet, PatternError> {
        let start = self.at - 1;
        let negative = self.eat('^');
        let mut set = ClassSet::empty();
        while !self.eat(']') {
            if self.peek().is_none() {
                return Err(self.error_at(start, "this class is never closed"));
            }
            set = set.union(&self.class_range()?);
        }
        Ok(if negative { set.complement() } else { set })
    }

    /// One member of a class, or a range.
    fn class_range(&mut self) -> Result<ClassSet, PatternError> {
        let start = self.at;
        let first = self.class_atom()?;
        if self.peek() != Some('-') || matches!(self.chars.get(self.at + 1), None | Some(']')) {
            return Ok(first.into_set());
        }
        self.at += 1;
        let last = self.class_atom()?;
        match (first, last) {
            (ClassAtom::One(first), ClassAtom::One(last)) if first <= last => {
                Ok(ClassSet::range(first, last))
            }
            (ClassAtom::One(_), ClassAtom::One(_)) => {
                Err(self.error_at(start, "a range out of order"))
            }
            _ if self.unicode => Err(self.error_at(start, "a range that ends in a class")),
            // Annex B: the `-` is a member.
            (first, last) => {
                let dash = ClassSet::single(u32::from('-'));
                Ok(first.into_set().union(&dash).union(&last.into_set()))
            }
        }
    }

    fn class_atom(&mut self) -> Result<ClassAtom, PatternError> {
        let start = self.at;
        let Some(next) = self.peek() else {
            return Err(self.error("this class is never closed"));
        };
        self.at += 1;
        if next != '\\' {
            return Ok(ClassAtom::One(u32::from(next)));
        }
        if let Some(set) = self.class_escape()? {
            return Ok(ClassAtom::Many(set));
        }
        let one = match self.peek() {
            Some('b') => self.skip_to(0x08),
            Some('-') if self.unicode => self.skip_to(0x2D),
            Some('c') => {
                self.at += 1;
                self.control(start, true)?
            }
            _ => self.character_escape(start)?,
        };
        Ok(ClassAtom::One(one))
    }

    fn skip_to(&mut self, code_point: u32) -> u32 {
        self.at += 1;
        code_point
    }

    /// `RegExpIdentifierName` and its `>`, after the `<`.
    pub(crate) fn group_name(&mut self) -> Result<String, PatternError> {
        let start = self.at;
        let mut name = String::new();
        while !self.eat('>') {
            let part = self.group_name_part();
            let allowed = |c: &char| is_identifier_part(*c, name.is_empty());
            match part.and_then(char::from_u32).filter(allowed) {
                Some(c) => name.push(c),
                None => return Err(self.error_at(start, "not the name of a group")),
            }
        }
        if name.is_empty() {
            return Err(self.error_at(start, "a group's name is empty"));
        }
        Ok(name)
    }

    /// One code point of a group's name; it may be escaped, by the `u` grammar in either case.
    fn group_name_part(&mut self) -> Option<u32> {
        let next = self.peek()?;
        let start = self.at;
        self.at += 1;
        if next != '\\' {
            return Some(u32::from(next));
        }
        if !self.eat('u') {
            return None;
        }
        if self.eat('{') {
            return self.braced_code_point(start).ok();
        }
        let lead = self.hex_digits(4)?;
        Some(self.trailing_surrogate(lead).unwrap_or(lead))
    }
}

fn is_identifier_part(c: char, first: bool) -> bool {
    let property = if first { "ID_Start" } else { "ID_Continue" };
    let joiner = !first && matches!(c, '\u{200C}' | '\u{200D}');
    joiner
        || matches!(c, '$' | '_')
        || unicode::lone_property(property).is_some_and(|set| set.contains(u32::from(c)))
}
