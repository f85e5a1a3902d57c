//! Escapes, the larger part of what the two grammars read differently.

use crate::class::ClassSet;
use crate::error::PatternError;
use crate::parse::Parser;
use crate::syntax::Ast;
use crate::unicode;

impl Parser {
    /// `AtomEscape ::`, after the backslash; `\b` and `\B` are read by the caller.
    pub(crate) fn atom_escape(&mut self) -> Result<Ast, PatternError> {
        let start = self.at - 1;
        let Some(next) = self.peek() else {
            return Err(self.error_at(start, "nothing follows the backslash"));
        };
        if matches!(next, '1'..='9') && self.back_reference_by_number(start)? {
            return Ok(Ast::empty());
        }
        if next == 'k' && self.named {
            self.at += 1;
            return self.back_reference_by_name(start);
        }
        if let Some(set) = self.class_escape()? {
            return Ok(Ast::Class(set));
        }
        Ok(Ast::Class(ClassSet::single(self.character_escape(start)?)))
    }

    /// `\1` and on: a reference where so many groups exist, else with `u` an error and in
    /// Annex B no reference at all.
    fn back_reference_by_number(&mut self, start: usize) -> Result<bool, PatternError> {
        let at = self.at;
        let number = self.digits().unwrap_or(0);
        if number <= self.groups as u64 {
            let what = format!("the back reference `\\{number}`");
            self.back_reference.get_or_insert((start, what));
            return Ok(true);
        }
        self.at = at;
        if self.unicode {
            return Err(self.error_at(start, "a reference to a group that does not exist"));
        }
        Ok(false)
    }

    fn back_reference_by_name(&mut self, start: usize) -> Result<Ast, PatternError> {
        if !self.eat('<') {
            return Err(self.error_at(start, "`\\k` without the name of a group"));
        }
        let name = self.group_name()?;
        let what = format!("the back reference `\\k<{name}>`");
        self.back_reference.get_or_insert((start, what));
        self.used_names.push((start, name));
        Ok(Ast::empty())
    }

    /// `CharacterClassEscape ::`: `\d`, `\D`, `\s`, `\S`, `\w`, `\W` and with `u` `\p`, `\P`.
    pub(crate) fn class_escape(&mut self) -> Result<Option<ClassSet>, PatternError> {
        let Some(letter) = self.peek() else {
            return Ok(None);
        };
        let set = match letter.to_ascii_lowercase() {
            'd' => unicode::digits(),
            's' => unicode::white_space(),
            'w' => unicode::word_characters(),
            'p' if self.unicode => return self.property(letter == 'P').map(Some),
            _ => return Ok(None),
        };
        self.at += 1;
        Ok(Some(if letter.is_ascii_uppercase() {
            set.complement()
        } else {
            set
        }))
    }

    /// `\p{…}`, from its letter on.
    fn property(&mut self, negative: bool) -> Result<ClassSet, PatternError> {
        let start = self.at - 1;
        self.at += 1;
        let body: Option<String> = self.eat('{').then(|| {
            let rest = self.chars[self.at..].iter();
            rest.take_while(|c| **c != '}').collect()
        });
        let Some(body) = body else {
            return Err(self.error_at(start, "`\\p` without `{…}`"));
        };
        self.at += body.chars().count();
        if !self.eat('}') {
            return Err(self.error_at(start, "`\\p{` is never closed"));
        }
        let set = match body.split_once('=') {
            Some((name, value)) => unicode::property_value(name, value),
            None => unicode::lone_property(&body),
        };
        let unknown = || self.error_at(start, &format!("unknown Unicode property `{body}`"));
        let set = set.ok_or_else(unknown)?;
        Ok(if negative { set.complement() } else { set })
    }

    /// `CharacterEscape ::`, after the backslash that is at `start`.
    pub(crate) fn character_escape(&mut self, start: usize) -> Result<u32, PatternError> {
        let Some(next) = self.peek() else {
            return Err(self.error_at(start, "nothing follows the backslash"));
        };
        self.at += 1;
        match next {
            't' => Ok(0x09),
            'n' => Ok(0x0A),
            'v' => Ok(0x0B),
            'f' => Ok(0x0C),
            'r' => Ok(0x0D),
            'c' => self.control(start, false),
            '0'..='7' if !self.unicode => Ok(self.legacy_octal(next)),
            '0' if !matches!(self.peek(), Some('0'..='9')) => Ok(0),
            'x' => self.hexadecimal(start, 'x', 2),
            'u' => self.unicode_escape(start),
            _ if self.identity_escape(next) => Ok(u32::from(next)),
            _ => Err(self.error_at(start, "an escape without meaning")),
        }
    }

    /// Whether `\` before `c` stands for `c` itself.
    fn identity_escape(&self, c: char) -> bool {
        if self.unicode {
            "^$\\.*+?()[]{}|/".contains(c)
        } else {
            c != 'c' && !(c == 'k' && self.named)
        }
    }

    /// `\cA`; in Annex B what is no control letter leaves the backslash as a character.
    pub(crate) fn control(&mut self, start: usize, in_class: bool) -> Result<u32, PatternError> {
        match self.peek() {
            Some(c)
                if c.is_ascii_alphabetic() || is_annex_b_control(c, in_class && !self.unicode) =>
            {
                self.at += 1;
                Ok(u32::from(c) % 32)
            }
            _ if self.unicode => Err(self.error_at(start, "`\\c` without a letter")),
            _ => {
                self.at = start + 1;
                Ok(u32::from('\\'))
            }
        }
    }

    /// Annex B: up to three octal digits, at most 0o377; `first` is already read.
    fn legacy_octal(&mut self, first: char) -> u32 {
        let mut value = first.to_digit(8).unwrap_or(0);
        let more = if value <= 3 { 2 } else { 1 };
        for _ in 0..more {
            let Some(digit) = self.peek().and_then(|c| c.to_digit(8)) else {
                break;
            };
            value = value * 8 + digit;
            self.at += 1;
        }
        value
    }

    /// Exactly `length` hexadecimal digits; in Annex B the letter itself where they are missing.
    fn hexadecimal(
        &mut self,
        start: usize,
        letter: char,
        length: usize,
    ) -> Result<u32, PatternError> {
        match self.hex_digits(length) {
            Some(value) => Ok(value),
            None if self.unicode => Err(self.error_at(
                start,
                &format!("`\\{letter}` needs {length} hexadecimal digits"),
            )),
            None => Ok(u32::from(letter)),
        }
    }

    pub(crate) fn hex_digits(&mut self, length: usize) -> Option<u32> {
        let digits = self.chars.get(self.at..self.at + length)?;
        let value = digits
            .iter()
            .try_fold(0, |value, c| Some(value * 16 + c.to_digit(16)?))?;
        self.at += length;
        Some(value)
    }

    /// `\u0041`, `\ud83d\ude00` and with `u` `\u{1F600}`, after the `u`.
    ///
    /// A pair of surrogates is one code point in Annex B too, where ECMA-262 sees two code
    /// units: the unit of matching is the code point whichever grammar read the pattern.
    fn unicode_escape(&mut self, start: usize) -> Result<u32, PatternError> {
        if self.unicode && self.eat('{') {
            return self.braced_code_point(start);
        }
        let lead = self.hexadecimal(start, 'u', 4)?;
        Ok(self.trailing_surrogate(lead).unwrap_or(lead))
    }

    /// The code point of a pair, where `\uDC00` to `\uDFFF` follows a leading surrogate.
    pub(crate) fn trailing_surrogate(&mut self, lead: u32) -> Option<u32> {
        let at = self.at;
        if (0xD800..0xDC00).contains(&lead) && self.eat('\\') && self.eat('u') {
            let trail = self
                .hex_digits(4)
                .filter(|trail| (0xDC00..0xE000).contains(trail));
            if let Some(trail) = trail {
                return Some(0x1_0000 + ((lead - 0xD800) << 10) + (trail - 0xDC00));
            }
        }
        self.at = at;
        None
    }

    /// The rest of `\u{…}`: any number of digits, at most 10FFFF.
    pub(crate) fn braced_code_point(&mut self, start: usize) -> Result<u32, PatternError> {
        let first = self.at;
        let mut value = 0u32;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(16)) {
            value = value.saturating_mul(16).saturating_add(digit);
            self.at += 1;
        }
        if self.at == first || value > crate::class::LAST || !self.eat('}') {
            return Err(self.error_at(start, "`\\u{…}` needs a code point, at most 10FFFF"));
        }
        Ok(value)
    }
}

/// Annex B, inside a class: a digit or `_` after `\c` is a control letter too.
fn is_annex_b_control(c: char, allowed: bool) -> bool {
    allowed && (c.is_ascii_digit() || c == '_')
}
