//! [`Decimal`]: a number of a document, exactly.

use std::fmt;

/// `mantissa` times ten to the power `exponent`; the mantissa ends in no zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    mantissa: i128,
    exponent: i32,
}

impl Decimal {
    /// Reads a number in JSON or YAML syntax; `None` where its digits do not fit.
    pub fn parse(text: &str) -> Option<Self> {
        let (digits, exponent) = match text.split_once(['e', 'E']) {
            Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (negative, digits) = match digits.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, digits.strip_prefix('+').unwrap_or(digits)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all = format!("{whole}{fraction}");
        if all.is_empty() || !all.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let significant = all.trim_end_matches('0');
        let zeros = i32::try_from(all.len() - significant.len()).ok()?;
        let exponent = exponent
            .checked_sub(i32::try_from(fraction.len()).ok()?)?
            .checked_add(zeros)?;
        match significant.trim_start_matches('0') {
            "" => Some(Self {
                mantissa: 0,
                exponent: 0,
            }),
            significant => {
                let mantissa: i128 = significant.parse().ok()?;
                Some(Self {
                    mantissa: if negative { -mantissa } else { mantissa },
                    exponent,
                })
            }
        }
    }

    /// How many decimal places it has.
    pub fn places(self) -> u32 {
        u32::try_from(-i64::from(self.exponent)).unwrap_or(0)
    }

    /// How often ten to the power `-places` goes into it; `None` where that is not integral or
    /// does not fit.
    pub fn in_units(self, places: u32) -> Option<i128> {
        let shift = i64::from(self.exponent) + i64::from(places);
        let factor = 10_i128.checked_pow(u32::try_from(shift).ok()?)?;
        self.mantissa.checked_mul(factor)
    }

    /// The number that is `units` times ten to the power `-places`.
    pub fn of_units(units: i128, places: u32) -> Self {
        let (mut mantissa, mut exponent) = (units, -i64::from(places));
        while mantissa != 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            exponent += 1;
        }
        Self {
            mantissa,
            exponent: match mantissa {
                0 => 0,
                _ => i32::try_from(exponent).unwrap_or(0),
            },
        }
    }

    /// Whether it is an integer.
    pub const fn is_integral(self) -> bool {
        self.exponent >= 0
    }
}

/// Writes the number as JSON, without an exponent where it is not large.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const ZEROS: i32 = 40;
        let digits = self.mantissa.unsigned_abs().to_string();
        let sign = if self.mantissa < 0 { "-" } else { "" };
        match self.exponent {
            0 => write!(f, "{sign}{digits}"),
            1..=ZEROS => write!(f, "{sign}{digits}{:0<1$}", "", self.exponent as usize),
            exponent if (-ZEROS..0).contains(&exponent) => {
                let places = exponent.unsigned_abs() as usize;
                let padded = format!("{digits:0>0$}", places + 1);
                let (whole, fraction) = padded.split_at(padded.len() - places);
                write!(f, "{sign}{whole}.{fraction}")
            }
            exponent => write!(f, "{sign}{digits}e{exponent}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        Decimal::parse(text).expect("a number").to_string()
    }

    #[test]
    fn equal_numbers_have_one_form() {
        assert_eq!(shown("1.50"), "1.5");
        assert_eq!(shown("1.1991456e+09"), "1199145600");
        assert_eq!(shown("-0.0"), "0");
        assert_eq!(shown("-25e-3"), "-0.025");
        assert_eq!(shown("1e400"), "1e400");
    }

    #[test]
    fn units_come_and_go_exactly() {
        let number = Decimal::parse("-1.25").expect("a number");
        assert_eq!(number.in_units(3), Some(-1250));
        assert_eq!(number.in_units(1), None);
        assert_eq!(Decimal::of_units(-1250, 3), number);
        assert_eq!(Decimal::parse("1e40").and_then(|n| n.in_units(0)), None);
    }
}
