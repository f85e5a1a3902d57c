//! Quantifiers.

use crate::error::PatternError;
use crate::parse::Parser;

impl Parser {
    /// `Quantifier ::`; a following `?` makes it lazy, which does not change what matches.
    pub(crate) fn quantifier(&mut self) -> Result<Option<(u64, Option<u64>)>, PatternError> {
        let bounds = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                let bounds = self.braced_quantifier()?;
                if bounds.is_some() {
                    self.eat('?');
                } else if self.unicode {
                    return Err(self.error("incomplete quantifier"));
                }
                return Ok(bounds);
            }
            _ => return Ok(None),
        };
        self.at += 1;
        self.eat('?');
        Ok(Some(bounds))
    }

    /// `{n}`, `{n,}` or `{n,m}`; the cursor stays where it is not one.
    pub(crate) fn braced_quantifier(&mut self) -> Result<Option<(u64, Option<u64>)>, PatternError> {
        let start = self.at;
        let bounds = self.bounds();
        let Some((min, max)) = bounds else {
            self.at = start;
            return Ok(None);
        };
        if max.is_some_and(|max| max < min) {
            return Err(self.error_at(start, "numbers out of order in the quantifier"));
        }
        Ok(bounds)
    }

    fn bounds(&mut self) -> Option<(u64, Option<u64>)> {
        self.eat('{').then_some(())?;
        let min = self.digits()?;
        let max = if self.eat(',') {
            self.digits()
        } else {
            Some(min)
        };
        self.eat('}').then_some((min, max))
    }

    /// A decimal number, saturating: no text is long enough to tell.
    pub(crate) fn digits(&mut self) -> Option<u64> {
        let start = self.at;
        let mut value = 0u64;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            value = value.saturating_mul(10).saturating_add(u64::from(digit));
            self.at += 1;
        }
        (self.at > start).then_some(value)
    }
}
