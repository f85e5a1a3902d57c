//! Texts that tell a right implementation of an automaton from a wrong one.
//!
//! Every transition, followed by every word that tells two states apart, is the W-method of
//! conformance testing: an implementation with no more states that answers all of them rightly
//! is right. Both ends of every range of every class cover what it does not, the classes.

use std::collections::BTreeSet;

use crate::dfa::{Class, Dfa, State};

impl Dfa {
    /// Per transition of every state that can be reached, a shortest word that ends with it; and
    /// the empty word.
    pub fn transition_cover(&self) -> Vec<Vec<Class>> {
        let access = self.access_words();
        let mut cover = vec![Vec::new()];
        for word in access.into_iter().flatten() {
            for class in 0..self.classes().len() {
                cover.push(word.iter().copied().chain([class]).collect());
            }
        }
        cover
    }

    /// Words such that any two states of a minimal automaton are told apart by one of them.
    ///
    /// Made by refining the partition of states word by word: a word that tells two members of a
    /// block apart is a class followed by a word that told their successors apart.
    pub fn characterization_set(&self) -> Vec<Vec<Class>> {
        let mut words: Vec<Vec<Class>> = vec![Vec::new()];
        let mut block = self.blocks(&words);
        loop {
            let Some(word) = self.telling_word(&block, &words) else {
                return words;
            };
            words.push(word);
            block = self.blocks(&words);
        }
    }

    /// Per state, its answers to all words, numbered.
    fn blocks(&self, words: &[Vec<Class>]) -> Vec<usize> {
        let answers = |state: State| -> Vec<bool> {
            words
                .iter()
                .map(|word| self.accepts_from(state, word))
                .collect()
        };
        let mut distinct: Vec<Vec<bool>> = (0..self.states() as State).map(answers).collect();
        let each = distinct.clone();
        distinct.sort_unstable();
        distinct.dedup();
        let number = |answers: &Vec<bool>| distinct.binary_search(answers).unwrap_or(0);
        each.iter().map(number).collect()
    }

    /// A word that tells two states of one block apart, one class longer than a known one.
    fn telling_word(&self, block: &[usize], words: &[Vec<Class>]) -> Option<Vec<Class>> {
        let mut first_of = vec![None; self.states()];
        for state in 0..self.states() as State {
            let &mut first = first_of[block[state as usize]].get_or_insert(state);
            let pairs = self.row(first).iter().zip(self.row(state)).enumerate();
            for (class, (&a, &b)) in pairs {
                if block[a as usize] != block[b as usize] {
                    let tells = |word: &&Vec<Class>| {
                        self.accepts_from(a, word) != self.accepts_from(b, word)
                    };
                    let suffix = words.iter().find(tells)?;
                    return Some([class].into_iter().chain(suffix.iter().copied()).collect());
                }
            }
        }
        None
    }

    fn accepts_from(&self, state: State, word: &[Class]) -> bool {
        let end = word
            .iter()
            .fold(state, |state, &class| self.step(state, class));
        self.is_accepting(end)
    }

    /// Per transition, a word that ends with it, spelled with each edge of its class in turn, and
    /// completed so that it can be accepted: wrong class boundaries show here.
    pub fn edge_texts(&self, cap: usize) -> Vec<String> {
        let access = self.access_words();
        let completions = self.completions();
        let mut texts = Vec::new();
        for (state, word) in access.iter().enumerate() {
            let Some(word) = word else { continue };
            let start = self.spell(word);
            for (class, set) in self.classes().iter().enumerate() {
                let next = self.step(state as State, class);
                let end = completions[next as usize]
                    .as_ref()
                    .map(|word| self.spell(word));
                for edge in set.edges() {
                    texts.push(format!("{start}{edge}{}", end.as_deref().unwrap_or("")));
                }
            }
        }
        thin_out(texts, cap)
    }

    /// Per state, a shortest word from it to acceptance.
    pub fn completions(&self) -> Vec<Option<Vec<Class>>> {
        let mut words: Vec<Option<Vec<Class>>> = (0..self.states() as State)
            .map(|state| self.is_accepting(state).then(Vec::new))
            .collect();
        loop {
            let before = words.clone();
            for state in (0..self.states()).filter(|state| before[*state].is_none()) {
                let row = self.row(state as State).iter().enumerate();
                let mut onward = row.filter_map(|(class, &next)| {
                    let rest = before[next as usize].as_ref()?;
                    Some(
                        [class]
                            .into_iter()
                            .chain(rest.iter().copied())
                            .collect::<Vec<_>>(),
                    )
                });
                words[state] = onward.next();
            }
            if words == before {
                return words;
            }
        }
    }

    /// Transition cover times characterization set, and edges, each thinned out to `cap`.
    pub fn sample_texts(&self, cap: usize) -> Vec<String> {
        let (cover, tails) = (self.transition_cover(), self.characterization_set());
        let stride = (cover.len() * tails.len()).div_ceil(cap.max(1));
        let pairs = cover
            .iter()
            .flat_map(|head| tails.iter().map(move |tail| (head, tail)));
        let mut texts: BTreeSet<String> = pairs
            .step_by(stride.max(1))
            .map(|(head, tail)| self.spell(head) + &self.spell(tail))
            .collect();
        texts.extend(self.edge_texts(cap));
        texts.into_iter().collect()
    }
}

/// At most about `cap` of the texts, evenly spread.
fn thin_out(texts: Vec<String>, cap: usize) -> Vec<String> {
    let stride = texts.len().div_ceil(cap.max(1)).max(1);
    texts.into_iter().step_by(stride).collect()
}
