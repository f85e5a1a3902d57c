//! [`Grid`]: the multiples of a number between two ends.

use std::collections::BTreeSet;

/// The multiples of `step` from `low` to `high`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    pub(super) step: i128,
    pub(super) low: Option<i128>,
    pub(super) high: Option<i128>,
}

impl Grid {
    pub(super) fn contains(self, number: i128) -> bool {
        number % self.step == 0
            && self.low.is_none_or(|low| low <= number)
            && self.high.is_none_or(|high| number <= high)
    }

    /// The members next to some numbers, on both sides: the two nearest, and the nearest of
    /// fewer decimal places, down from `places`.
    ///
    /// That is enough to find a member that breaks a rule, if there is one: the nearest to a
    /// bound breaks it if any does, and of two neighbours one is no multiple of a number,
    /// unless all are.
    pub(super) fn near(self, numbers: &[Option<i128>], places: u32) -> Vec<i128> {
        let mut found = BTreeSet::new();
        let tens = (0..=places).map_while(|power| 10_i128.checked_pow(power));
        let steps: Vec<_> = tens
            .filter_map(|ten| least_common_multiple(self.step, ten))
            .collect();
        for number in numbers.iter().flatten() {
            for &step in &steps {
                let below = number.div_euclid(step);
                let multiples = (-2..=2).filter_map(|by| (below + by).checked_mul(step));
                found.extend(multiples.filter(|number| self.contains(*number)));
            }
        }
        found.into_iter().collect()
    }
}

/// The smallest number that both go into.
pub(super) fn least_common_multiple(a: i128, b: i128) -> Option<i128> {
    let (mut divisor, mut rest) = (a, b);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    (a / divisor).checked_mul(b)
}
