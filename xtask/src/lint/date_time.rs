//! The date-time of RFC 3339, section 5.6.

/// Whether a text is one. A space may stand for the `T`, as the section's note allows, and
/// the second may be a leap second.
pub(crate) fn is_valid(text: &str) -> bool {
    parts(text).is_some_and(|(date, time)| is_date(date) && is_time(time))
}

fn parts(text: &str) -> Option<(&[u8], &[u8])> {
    let (date, rest) = text.as_bytes().split_at_checked(10)?;
    let (separator, time) = rest.split_first()?;
    matches!(separator, b'T' | b't' | b' ').then_some((date, time))
}

fn is_date(date: &[u8]) -> bool {
    let [y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = date else {
        return false;
    };
    let year = number(&[*y0, *y1, *y2, *y3]);
    let (month, day) = (number(&[*m0, *m1]), number(&[*d0, *d1]));
    let (Some(year), Some(month), Some(day)) = (year, month, day) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

fn is_time(time: &[u8]) -> bool {
    let Some((clock, rest)) = time.split_at_checked(8) else {
        return false;
    };
    let [h0, h1, b':', m0, m1, b':', s0, s1] = clock else {
        return false;
    };
    let within = |digits: [u8; 2], last: u32| number(&digits).is_some_and(|value| value <= last);
    let rest = match rest.strip_prefix(b".") {
        Some(fraction) => {
            let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit());
            match digits.count() {
                0 => return false,
                count => &fraction[count..],
            }
        }
        None => rest,
    };
    let zone = match rest {
        b"Z" | b"z" => true,
        [b'+' | b'-', h0, h1, b':', m0, m1] => within([*h0, *h1], 23) && within([*m0, *m1], 59),
        _ => false,
    };
    zone && within([*h0, *h1], 23) && within([*m0, *m1], 59) && within([*s0, *s1], 60)
}

/// ASCII digits as a number.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |value, byte| {
        let digit = char::from(*byte).to_digit(10)?;
        Some(value * 10 + digit)
    })
}

#[cfg(test)]
mod tests {
    use super::is_valid;

    #[test]
    fn what_rfc_3339_allows_is_valid() {
        for text in [
            "2024-11-13T09:42:00Z",
            "2024-02-29t09:42:00.120z",
            "2000-02-29 23:59:60+00:00",
            "2024-11-13T09:42:00.1-23:59",
        ] {
            assert!(is_valid(text), "{text}");
        }
    }

    #[test]
    fn what_rfc_3339_does_not_allow_is_not_valid() {
        for text in [
            "",
            "2024-11-13",
            "2024-11-13T09:42:00",
            "2024-11-13T09:42Z",
            "2024-11-13T09:42:00.Z",
            "2024-11-13T24:00:00Z",
            "2024-11-31T09:42:00Z",
            "2023-02-29T09:42:00Z",
            "1900-02-29T09:42:00Z",
            "2024-13-01T09:42:00Z",
            "2024-11-13T09:42:00+0000",
            "Wed, 13 Nov 2024 09:42:00 GMT",
            "２０24-11-13T09:42:00Z",
        ] {
            assert!(!is_valid(text), "{text}");
        }
    }
}
