//! The one compressed trie of a crate: from code points beyond ASCII to the classes of all its
//! patterns at once.
//!
//! A trie per pattern would repeat `\p{L}` as often as it is used. So the classes of all patterns
//! are parted into common minterms, the trie gives the number of the minterm, and each check has
//! a small table from that number to its own classes.

use std::collections::BTreeMap;

use atlas_restore_pattern::ClassSet;
use atlas_restore_pattern::class::LAST;
use atlas_restore_pattern::minterm::minterms;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::table::byte_row;

/// Entries of a leaf, a bit of a word each, and of a block of the middle level: what a byte of
/// UTF-8 that continues a character tells apart.
const BLOCK: usize = 64;

/// Words to a line of the emitted leaves.
const LINE: usize = 8;

/// Collects the classes of all patterns of a crate.
#[derive(Default)]
pub struct TrieBuilder {
    sets: Vec<ClassSet>,
}

/// The patterns of one crate use so many classes beyond ASCII that a byte does not number them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the patterns need {classes} classes of code points beyond ASCII, more than 256")]
pub struct TooManyClasses {
    /// How many classes they need.
    pub classes: usize,
}

impl TrieBuilder {
    /// Adds the classes that a check tells apart.
    pub fn add<'a>(&mut self, classes: impl IntoIterator<Item = &'a ClassSet>) {
        for class in classes {
            let part = class.intersection(&beyond_ascii());
            if !is_uniform(&part) && !self.sets.contains(&part) {
                self.sets.push(part);
            }
        }
    }

    /// Makes the trie.
    ///
    /// # Errors
    ///
    /// [`TooManyClasses`].
    pub fn build(self) -> Result<SharedTrie, TooManyClasses> {
        let classes: Vec<ClassSet> = minterms(&self.sets)
            .into_iter()
            .map(|(class, _)| class)
            .collect();
        if classes.len() > 256 {
            return Err(TooManyClasses {
                classes: classes.len(),
            });
        }
        let numbers = numbers(&classes);
        let words = bits(classes.len());
        let mut leaves = Blocks::default();
        let middle: Vec<u16> = numbers
            .chunks(BLOCK)
            .map(|block| leaves.number(&leaf(block, words)))
            .collect();
        let mut blocks = Blocks::default();
        let root = middle
            .chunks(BLOCK)
            .map(|block| blocks.number(block) as u8)
            .collect();
        Ok(SharedTrie {
            classes,
            root,
            middle: blocks.list,
            leaves: leaves.list.concat(),
            words,
        })
    }
}

/// The bits that it takes to tell so many classes apart.
fn bits(classes: usize) -> usize {
    let last = classes.saturating_sub(1);
    (usize::BITS - last.leading_zeros()) as usize
}

/// Numbers as words: in the first one the lowest bit of each, and so on.
fn leaf(numbers: &[u8], words: usize) -> Vec<u64> {
    let word = |bit: usize| {
        let bits = (0..).zip(numbers);
        bits.fold(0, |word, (at, number)| {
            word | u64::from(number >> bit & 1) << at
        })
    };
    (0..words).map(word).collect()
}

/// The number of the class of each code point, 0 for surrogates.
fn numbers(classes: &[ClassSet]) -> Vec<u8> {
    let mut numbers = vec![0; LAST as usize + 1];
    for (number, class) in classes.iter().enumerate() {
        for &(first, last) in class.ranges() {
            numbers[first as usize..=last as usize].fill(number as u8);
        }
    }
    numbers
}

/// Every code point beyond ASCII that a text can contain.
pub(super) fn beyond_ascii() -> ClassSet {
    ClassSet::range(0x80, LAST).intersection(&ClassSet::scalar_values())
}

/// Whether all of the code points beyond ASCII are in `part`, or none: no trie tells more.
fn is_uniform(part: &ClassSet) -> bool {
    part.is_empty() || *part == beyond_ascii()
}

/// Blocks, equal ones once.
struct Blocks<T> {
    list: Vec<Vec<T>>,
    numbers: BTreeMap<Vec<T>, u16>,
}

impl<T> Default for Blocks<T> {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            numbers: BTreeMap::new(),
        }
    }
}

impl<T: Ord + Clone> Blocks<T> {
    fn number(&mut self, block: &[T]) -> u16 {
        let next = self.list.len() as u16;
        let number = *self.numbers.entry(block.to_vec()).or_insert(next);
        if number == next {
            self.list.push(block.to_vec());
        }
        number
    }
}

/// The trie of a crate.
#[derive(Clone, Debug)]
pub struct SharedTrie {
    classes: Vec<ClassSet>,
    root: Vec<u8>,
    middle: Vec<Vec<u16>>,
    leaves: Vec<u64>,
    words: usize,
}

impl SharedTrie {
    /// The classes that it tells apart, by number.
    pub fn classes(&self) -> &[ClassSet] {
        &self.classes
    }

    /// Whether no check refers to it.
    pub fn is_unused(&self) -> bool {
        self.classes.len() <= 1
    }

    /// The size of its tables.
    pub fn bytes(&self) -> usize {
        let lines = self.leaves.len().div_ceil(LINE);
        self.root.len() + 2 * BLOCK * self.middle.len() + 8 * LINE * lines
    }

    /// `static CODE_POINTS`, or nothing where no check refers to it.
    pub fn emit(&self) -> TokenStream {
        if self.is_unused() {
            return TokenStream::new();
        }
        let doc = format!(
            " The classes of all patterns beyond ASCII, {} in number, in {} bytes of tables.",
            self.classes.len(),
            self.bytes()
        );
        let root = self.root.chunks(16).map(byte_row);
        let leaf_rows = self.leaves.len().div_ceil(LINE);
        let rows = [
            self.root.len() / 16,
            self.middle.len(),
            leaf_rows,
            self.words,
        ];
        let [root_rows, middle_rows, leaf_rows, words] = rows.map(Literal::usize_unsuffixed);
        let middle = self
            .middle
            .iter()
            .map(|block| super::table::wide_row(block));
        let leaves = self.leaves.chunks(LINE).map(word_row);
        quote! {
            #[doc = #doc]
            static CODE_POINTS: Trie = {
                static ROOT: [[u8; 16]; #root_rows] = [#(*#root),*];
                static MIDDLE: [[u16; 64]; #middle_rows] = [#(#middle),*];
                static LEAVES: [[u64; 8]; #leaf_rows] = [#(#leaves),*];
                Trie {
                    root: ROOT.as_flattened(),
                    middle: &MIDDLE,
                    leaves: LEAVES.as_flattened(),
                    words: #words,
                }
            };
        }
    }
}

/// A line of words, as bytes that the run time puts together; zeros after the last word.
fn word_row(words: &[u64]) -> TokenStream {
    let mut bytes = [0; 8 * LINE];
    for (place, word) in bytes.chunks_mut(8).zip(words) {
        place.copy_from_slice(&word.to_le_bytes());
    }
    let bytes = byte_row(&bytes);
    quote!(words(#bytes))
}
