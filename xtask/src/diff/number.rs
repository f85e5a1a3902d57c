//! Numbers: which ones a schema accepts, and one that another schema's rule refuses.
//!
//! All numbers of two schemas are multiples of one unit, a tenth of their last decimal place,
//! so that there are some between any two of them. On that grid a schema accepts the multiples
//! of a step between two ends, and everything is exact.

use super::code::Keyword;
use super::decimal::Decimal;
use super::example::Example;
use super::grid::{Grid, least_common_multiple};
use super::shape::{Shape, Type};
use super::text::Sought;

/// The keywords that limit numbers, besides `enum` and `type`.
pub(super) const KEYWORDS: [Keyword; 4] = [
    Keyword::Minimum,
    Keyword::Maximum,
    Keyword::MultipleOf,
    Keyword::Format,
];

/// A bound as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bound {
    pub(crate) text: String,
    pub(crate) exclusive: bool,
}

/// The rules that a schema has for numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NumberRules {
    pub(crate) minimum: Vec<Bound>,
    pub(crate) maximum: Vec<Bound>,
    pub(crate) multiples: Vec<String>,
    /// `int32` and `int64`, where only integers are accepted.
    pub(crate) formats: Vec<String>,
    integral: bool,
}

/// The numbers are too large or too fine to be worked with.
struct OffTheGrid;

impl From<OffTheGrid> for Sought {
    fn from(_: OffTheGrid) -> Self {
        Self::Unclear("the numbers have too many digits".to_owned())
    }
}

impl NumberRules {
    pub(crate) fn of(shape: &Shape<'_>) -> Self {
        let bounds = |keyword: &str, exclusive: &str| {
            let parts = shape.parts.iter();
            let bounds = parts.filter_map(|part| {
                Some(Bound {
                    text: part.node.get(keyword)?.as_number()?.to_owned(),
                    exclusive: part.is_true(exclusive),
                })
            });
            bounds.collect()
        };
        let integral = !shape.types.contains(&Type::Fraction);
        let sized = |format: &&str| ["int32", "int64"].contains(format) && integral;
        Self {
            minimum: bounds("minimum", "exclusiveMinimum"),
            maximum: bounds("maximum", "exclusiveMaximum"),
            multiples: shape
                .numbers("multipleOf")
                .iter()
                .map(ToString::to_string)
                .collect(),
            formats: shape
                .texts("format")
                .into_iter()
                .filter(sized)
                .map(str::to_owned)
                .collect(),
            integral,
        }
    }

    /// Whether both have the same for a keyword.
    pub(super) fn agrees(&self, other: &Self, keyword: Keyword) -> bool {
        match keyword {
            Keyword::Minimum => self.minimum == other.minimum,
            Keyword::Maximum => self.maximum == other.maximum,
            Keyword::MultipleOf => self.multiples == other.multiples,
            Keyword::Format => self.formats == other.formats,
            _ => true,
        }
    }

    /// Nothing but the rule of one keyword.
    fn only(&self, keyword: Keyword) -> Self {
        let whole = self.clone();
        let none = Self::default();
        match keyword {
            Keyword::Minimum => Self {
                minimum: whole.minimum,
                ..none
            },
            Keyword::Maximum => Self {
                maximum: whole.maximum,
                ..none
            },
            Keyword::MultipleOf => Self {
                multiples: whole.multiples,
                ..none
            },
            Keyword::Format => Self {
                formats: whole.formats,
                ..none
            },
            _ => none,
        }
    }

    /// Whether `number` is accepted; `None` where that is not known.
    pub(crate) fn accepts(&self, number: Decimal) -> Option<bool> {
        let places = self.places().max(number.places());
        let grid = self.grid(places).ok()?;
        Some(grid.contains(number.in_units(places)?))
    }

    /// Whether the rule of one keyword accepts `number`; `None` where that is not known.
    pub(super) fn keyword_accepts(&self, keyword: Keyword, number: Decimal) -> Option<bool> {
        self.only(keyword).accepts(number)
    }

    /// A number that this accepts and the rule of `keyword` in `other` refuses.
    pub(super) fn refused_by(&self, other: &Self, keyword: Keyword) -> Sought {
        self.differing(&other.only(keyword))
            .unwrap_or_else(Sought::from)
    }

    /// A number that this accepts and `other` refuses.
    fn differing(&self, other: &Self) -> Result<Sought, OffTheGrid> {
        let places = self.places().max(other.places()) + 1;
        let (own, theirs) = (self.grid(places)?, other.grid(places)?);
        let near = [theirs.low, theirs.high, own.low, own.high, Some(0)];
        let refused = own
            .near(&near, places)
            .into_iter()
            .filter(|number| !theirs.contains(*number));
        let ends: Vec<i128> = theirs.low.into_iter().chain(theirs.high).collect();
        let distance = |number: i128| {
            let distances = ends
                .iter()
                .map(|end| number.saturating_sub(*end).saturating_abs());
            distances.min().unwrap_or(number.saturating_abs())
        };
        let best = refused.min_by_key(|number| {
            let decimals = Decimal::of_units(*number, places).places();
            (decimals, distance(*number), *number < 0)
        });
        Ok(best.map_or(Sought::Nothing, |units| shown(units, places)))
    }

    /// A number that this accepts: an integer, or one that is not.
    pub(super) fn example(&self, integral: bool) -> Sought {
        let fits =
            |number: i128, places: u32| Decimal::of_units(number, places).is_integral() == integral;
        self.nearest_to_zero(0, fits).unwrap_or_else(Sought::from)
    }

    /// A number that this accepts and that is none of `values`.
    pub(super) fn none_of(&self, values: &[Example]) -> Sought {
        let fits = |number: i128, places: u32| {
            let shown = Decimal::of_units(number, places).to_string();
            !values.contains(&Example::Number(shown))
        };
        let spread = i128::try_from(values.len()).unwrap_or(0) + 1;
        self.nearest_to_zero(spread, fits)
            .unwrap_or_else(Sought::from)
    }

    /// The plainest of the accepted numbers that fit: those at the ends and at zero are looked
    /// at, with so many after each.
    fn nearest_to_zero(
        &self,
        spread: i128,
        fits: impl Fn(i128, u32) -> bool,
    ) -> Result<Sought, OffTheGrid> {
        let places = self.places() + 1;
        let grid = self.grid(places)?;
        let mut near = grid.near(&[grid.low, grid.high, Some(0)], places);
        for number in near.clone() {
            let after = |times| number.checked_add(grid.step.checked_mul(times)?);
            let more = (1..=spread).filter_map(after);
            near.extend(more.filter(|number| grid.contains(*number)));
        }
        let fitting = near.into_iter().filter(|number| fits(*number, places));
        let best = fitting.min_by_key(|number| {
            let decimals = Decimal::of_units(*number, places).places();
            (decimals, number.saturating_abs(), *number < 0)
        });
        Ok(best.map_or(Sought::Nothing, |units| shown(units, places)))
    }

    fn numbers(&self) -> impl Iterator<Item = &str> {
        let bounds = self.minimum.iter().chain(&self.maximum);
        let bounds = bounds.map(|bound| bound.text.as_str());
        bounds.chain(self.multiples.iter().map(String::as_str))
    }

    fn places(&self) -> u32 {
        let places = self
            .numbers()
            .filter_map(Decimal::parse)
            .map(Decimal::places);
        places.max().unwrap_or(0)
    }

    fn grid(&self, places: u32) -> Result<Grid, OffTheGrid> {
        let one = unit(places)?;
        let units = |text: &str| {
            let number = Decimal::parse(text).ok_or(OffTheGrid)?;
            number.in_units(places).ok_or(OffTheGrid)
        };
        let mut grid = Grid {
            step: if self.integral || !self.formats.is_empty() {
                one
            } else {
                1
            },
            low: None,
            high: None,
        };
        for text in &self.multiples {
            // What is no positive number is no rule.
            let multiple = units(text)?;
            if multiple > 0 {
                grid.step = least_common_multiple(grid.step, multiple).ok_or(OffTheGrid)?;
            }
        }
        for bound in &self.minimum {
            let low = units(&bound.text)?.checked_add(i128::from(bound.exclusive));
            grid.low = grid.low.max(Some(low.ok_or(OffTheGrid)?));
        }
        for bound in &self.maximum {
            let high = units(&bound.text)?.checked_sub(i128::from(bound.exclusive));
            let high = high.ok_or(OffTheGrid)?;
            grid.high = Some(grid.high.map_or(high, |known| known.min(high)));
        }
        for format in &self.formats {
            let (low, high) = match format.as_str() {
                "int32" => (i128::from(i32::MIN), i128::from(i32::MAX)),
                _ => (i128::from(i64::MIN), i128::from(i64::MAX)),
            };
            let (low, high) = (low.checked_mul(one), high.checked_mul(one));
            let (low, high) = low.zip(high).ok_or(OffTheGrid)?;
            grid.low = grid.low.max(Some(low));
            grid.high = Some(grid.high.map_or(high, |known| known.min(high)));
        }
        Ok(grid)
    }
}

fn shown(units: i128, places: u32) -> Sought {
    Sought::Found(Example::Number(
        Decimal::of_units(units, places).to_string(),
    ))
}

/// One, in units.
fn unit(places: u32) -> Result<i128, OffTheGrid> {
    10_i128.checked_pow(places).ok_or(OffTheGrid)
}
