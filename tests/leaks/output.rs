//! All that the program says: what `tracing` and `log` record at trace level, of every crate,
//! and what is shown of values.

use std::cell::Cell;
use std::error::Error;
use std::fmt::{Debug, Display};
use std::io;
use std::sync::{Arc, Mutex};

use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::util::SubscriberInitExt;

thread_local! {
    /// Whether a panic is meant to happen.
    static PROVOKED: Cell<bool> = const { Cell::new(false) };
}

/// What was said so far.
#[derive(Clone, Default)]
pub struct Output(Arc<Mutex<Vec<u8>>>);

impl Output {
    /// Listens to everything in this process, panics included.
    pub fn capture() -> Self {
        let output = Self::default();
        tracing_subscriber::fmt()
            .with_max_level(tracing::level_filters::LevelFilter::TRACE)
            .with_span_events(FmtSpan::FULL)
            .with_ansi(false)
            .with_writer(output.clone())
            .finish()
            .init();
        let (panics, usual) = (output.clone(), std::panic::take_hook());
        std::panic::set_hook(Box::new(move |panic| {
            panics.line("panic", panic);
            if !PROVOKED.get() {
                usual(panic);
            }
        }));
        output
    }

    /// Shows a value in every way there is.
    pub fn show(&self, what: &str, value: &impl Debug) {
        self.line(what, &format!("{value:?}"));
        self.line(what, &format!("{value:#?}"));
    }

    /// Shows an error with all of its causes, and as a panic tells it.
    pub fn error(&self, what: &str, error: &(dyn Error + 'static)) {
        let mut next = Some(error);
        while let Some(error) = next {
            self.line(what, &error);
            self.show(what, &error);
            next = error.source();
        }
        PROVOKED.set(true);
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let failed: Result<(), _> = std::hint::black_box(Err(error));
            failed.expect("the value");
        }));
        PROVOKED.set(false);
        let text = panicked.expect_err("it is an error");
        let text = text.downcast_ref::<String>().expect("a text");
        self.line("panicked", text);
    }

    /// Shows a text.
    pub fn line(&self, what: &str, text: &dyn Display) {
        let line = format!("{what}: {text}\n");
        self.0.lock().expect("no panic").extend(line.as_bytes());
    }

    /// All of it.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().expect("no panic")).into_owned()
    }
}

impl io::Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no panic").extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Output {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}
