//! Numbers of a document, exactly: `1.1991456e+09` is the integer 1199145600.
//!
//! A bound that goes through a float is a bound that may be off, and a strict integer parser
//! drops the usual `1.1991456e+09` without a word. So numbers keep their text until here.

/// The integer that a decimal number in JSON or YAML syntax is, if it is integral and fits.
///
/// ```
/// # use xtask::number::integer;
/// assert_eq!(integer("1.1991456e+09"), Some(1_199_145_600));
/// assert_eq!(integer("500"), Some(500));
/// assert_eq!(integer("-2.50e1"), Some(-25));
/// assert_eq!(integer("0.5"), None);
/// ```
pub fn integer(text: &str) -> Option<i128> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (digits, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    if all.is_empty() || !all.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let significant = all.trim_end_matches('0');
    let zeros = i32::try_from(all.len() - significant.len()).ok()?;
    let shift = exponent
        .checked_sub(i32::try_from(fraction.len()).ok()?)?
        .checked_add(zeros)?;
    let magnitude = match significant.trim_start_matches('0') {
        "" => 0,
        significant => {
            let scale = 10_i128.checked_pow(u32::try_from(shift).ok()?)?;
            significant.parse::<i128>().ok()?.checked_mul(scale)?
        }
    };
    Some(if negative { -magnitude } else { magnitude })
}

/// How two numbers compare: exactly where both are integers, as floats elsewhere. `None`
/// where one of them is no number.
pub fn compare(left: &str, right: &str) -> Option<std::cmp::Ordering> {
    if let (Some(left), Some(right)) = (integer(left), integer(right)) {
        return Some(left.cmp(&right));
    }
    let (left, right) = (left.parse::<f64>().ok()?, right.parse::<f64>().ok()?);
    left.partial_cmp(&right)
}

/// A number as JSON, an integer where it is integral and fits one.
pub fn to_json(text: &str) -> serde_json::Value {
    let exact = integer(text).and_then(|value| {
        let signed = i64::try_from(value).map(serde_json::Value::from);
        signed
            .or_else(|_| u64::try_from(value).map(serde_json::Value::from))
            .ok()
    });
    let rounded = || {
        text.parse::<f64>()
            .map_or(serde_json::Value::Null, Into::into)
    };
    exact.unwrap_or_else(rounded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_read_exactly_whatever_their_notation() {
        assert_eq!(integer("1.1991456e+12"), Some(1_199_145_600_000));
        assert_eq!(integer("9007199254740993"), Some(9_007_199_254_740_993));
        assert_eq!(integer("1e3"), Some(1000));
        assert_eq!(integer("10e-1"), Some(1));
        assert_eq!(integer("-0.0"), Some(0));
        assert_eq!(integer("000e99999"), Some(0));
    }

    #[test]
    fn what_is_not_integral_or_too_large_is_none() {
        for text in [
            "1.5",
            "1e-1",
            "1e40",
            "",
            "-",
            "abc",
            "1e",
            ".",
            "1e99999999999",
        ] {
            assert_eq!(integer(text), None, "{text}");
        }
    }
}
