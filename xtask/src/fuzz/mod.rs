//! `cargo xtask fuzz`: documents that nobody would write go through all stages, without a disk.
//!
//! An input is a function of the seed, its number and the documents that are mutated, so that a
//! find needs nothing else to be made again. A [`worker`] runs them one after the other and says
//! which it is at; the [`command`] watches it: what hangs, overflows the stack or eats the memory
//! is a find like a panic, and the next worker goes on after it.

pub mod command;
mod dictionary;
mod mutate;
mod print;
pub mod sound;
pub mod target;
pub mod worker;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use fastrand::Rng;

use crate::diagnostics::Diagnostics;
use crate::load::{self, Node};

/// Larger documents are left out: a run is to take milliseconds.
const LARGEST: u64 = 300_000;

/// A document to mutate.
struct Seed {
    text: String,
    /// Its tree; `None` where it is no tree of values.
    tree: Option<Node>,
}

/// The documents that are mutated.
pub struct Seeds(Vec<Seed>);

impl Seeds {
    /// The documents in `folders`, below them too, in the order of their names.
    ///
    /// # Errors
    ///
    /// A folder cannot be read, or there is no document.
    pub fn read(folders: &[PathBuf]) -> io::Result<Self> {
        let mut files = Vec::new();
        for folder in folders {
            list(folder, &mut files)?;
        }
        files.sort();
        let mut seeds = Vec::new();
        for file in files {
            if fs::metadata(&file)?.len() > LARGEST {
                continue;
            }
            let bytes = fs::read(&file)?;
            let document = load::parse(&bytes, "seed", &mut Diagnostics::default());
            seeds.push(Seed {
                text: String::from_utf8_lossy(&bytes).into_owned(),
                tree: document.ok().map(|document| document.root),
            });
        }
        match seeds.is_empty() {
            true => Err(io::Error::other("there is no document to mutate")),
            false => Ok(Self(seeds)),
        }
    }

    /// The input with this number.
    pub fn input(&self, seed: u64, number: u64) -> Vec<u8> {
        let mut rng = Rng::with_seed(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ number);
        // The first number of neighbouring states is alike.
        rng.u64(..);
        let document = self.any(&mut rng);
        match &document.tree {
            Some(tree) if rng.u8(..10) < 8 => {
                let donor = self.any(&mut rng).tree.as_ref().unwrap_or(tree);
                print::text(&mutate::tree(tree, donor, &mut rng)).into_bytes()
            }
            _ => mutate::bytes(&document.text, &mut rng),
        }
    }

    fn any(&self, rng: &mut Rng) -> &Seed {
        &self.0[rng.usize(..self.0.len())]
    }
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        match extension {
            _ if path.is_dir() => list(&path, files)?,
            Some("json" | "yaml" | "yml") => files.push(path),
            _ => {}
        }
    }
    Ok(())
}
