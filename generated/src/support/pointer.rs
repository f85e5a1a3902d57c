// @generated from spec/restore-jobs.yaml. Do not edit: run `cargo xtask regen`.

//! [`Pointer`]: a JSON pointer (RFC 6901) that costs nothing until it is written.

use std::fmt;

/// A place in a JSON document, as a chain of steps on the stack.
#[derive(Clone, Copy, Debug)]
pub struct Pointer<'a> {
    parent: Option<&'a Pointer<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Root,
    Property(&'a str),
    Index(usize),
}

impl<'a> Pointer<'a> {
    /// The whole document.
    pub const ROOT: Pointer<'static> = Pointer {
        parent: None,
        step: Step::Root,
    };

    /// The property `name` of the object here.
    pub const fn property(&'a self, name: &'a str) -> Self {
        Self {
            parent: Some(self),
            step: Step::Property(name),
        }
    }

    /// The element `index` of the array here.
    pub const fn index(&'a self, index: usize) -> Self {
        Self {
            parent: Some(self),
            step: Step::Index(index),
        }
    }
}

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Index(index) => write!(f, "/{index}"),
            Step::Property(name) => write!(f, "/{}", escape(name)),
        }
    }
}

/// A property's name as one reference token of a pointer.
fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
