//! [`Capture`]: a body as it goes by, up to a limit.

/// A body as it goes by. Once it is longer than the limit, nothing of it is kept.
#[derive(Debug)]
pub(crate) struct Capture {
    bytes: Vec<u8>,
    length: u64,
    limit: usize,
    complete: bool,
}

impl Capture {
    pub(crate) const fn new(limit: usize) -> Self {
        Self {
            bytes: Vec::new(),
            length: 0,
            limit,
            complete: false,
        }
    }

    pub(crate) fn push(&mut self, chunk: &[u8]) {
        self.length += chunk.len() as u64;
        if self.length <= self.limit as u64 {
            self.bytes.extend_from_slice(chunk);
        } else {
            self.bytes = Vec::new();
        }
    }

    /// Nothing more comes.
    pub(crate) const fn end(&mut self) {
        self.complete = true;
    }

    /// How many bytes have gone by.
    pub(crate) const fn length(&self) -> u64 {
        self.length
    }

    /// The body, if it is whole and within the limit.
    pub(crate) fn whole(&self) -> Option<&[u8]> {
        (self.complete && self.length <= self.limit as u64).then_some(&self.bytes)
    }
}
