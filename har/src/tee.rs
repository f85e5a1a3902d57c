//! [`Tee`]: a body that tells what goes by.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// What hears of a body.
pub(crate) trait Sink: Unpin {
    /// Somebody reads it.
    fn asked(&mut self) {}
    /// More of it.
    fn data(&mut self, chunk: &[u8]);
    /// All of it has gone by; perhaps said more than once.
    fn end(&mut self);
}

/// A body that tells a sink what goes by. A body that ends early is dropped without an `end`.
pub(crate) struct Tee<B, S> {
    body: B,
    sink: S,
    /// What is left of a body of known length. Its reader does not ask for more than that.
    left: Option<u64>,
}

impl<B: Body, S: Sink> Tee<B, S> {
    pub(crate) fn new(body: B, mut sink: S) -> Self {
        let left = body.size_hint().exact();
        if left == Some(0) || body.is_end_stream() {
            sink.end();
        }
        Self { body, sink, left }
    }
}

impl<B, S> Body for Tee<B, S>
where
    B: Body<Data = Bytes> + Unpin,
    S: Sink,
{
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        let this = &mut *self;
        this.sink.asked();
        let polled = Pin::new(&mut this.body).poll_frame(context);
        match &polled {
            Poll::Ready(Some(Ok(frame))) => {
                let data = frame.data_ref().map_or(&[][..], |data| data);
                this.sink.data(data);
                this.left = this.left.map(|left| left.saturating_sub(data.len() as u64));
                if this.left == Some(0) || this.body.is_end_stream() {
                    this.sink.end();
                }
            }
            Poll::Ready(None) => this.sink.end(),
            Poll::Ready(Some(Err(_))) | Poll::Pending => {}
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
