//! [`Act`]: what the server does about one request.

use std::time::Duration;

/// What the server does about one request.
#[derive(Clone, Debug)]
pub enum Act {
    /// Resets the connection and reads nothing.
    ResetUnread,
    /// Reads the request and resets the connection.
    ResetRead,
    /// Reads the request and closes the connection without an answer.
    CloseRead,
    /// Reads the request and answers.
    Answer(Answer),
}

impl From<Answer> for Act {
    fn from(answer: Answer) -> Self {
        Self::Answer(answer)
    }
}

/// An answer, and what is wrong with it.
#[derive(Clone, Debug)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Body,
    length: Option<usize>,
    first_byte_after: Duration,
    byte_every: Option<Duration>,
    pub(super) end: End,
}

#[derive(Clone, Debug)]
enum Body {
    Bytes(Vec<u8>),
    /// So many bytes, made up as they are sent.
    Spaces(u64),
    /// Chunks without an end.
    Endless,
}

/// What becomes of the connection after an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Keep,
    CloseAfter(Duration),
    Reset,
}

/// One step of sending an answer.
pub(super) enum Step {
    Send(Vec<u8>),
    /// Sends the same again and again; `None` is without end.
    Repeat(Vec<u8>, Option<u64>),
    Pause(Duration),
}

impl Answer {
    /// An answer with a body of JSON.
    pub fn json(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::new(status, Body::Bytes(body.into())).header("Content-Type", "application/json")
    }

    /// An answer without a body.
    pub fn empty(status: u16) -> Self {
        Self::new(status, Body::Bytes(Vec::new()))
    }

    /// An answer of HTML, as proxies give it.
    pub fn html(status: u16, body: &str) -> Self {
        Self::new(status, Body::Bytes(body.into())).header("Content-Type", "text/html")
    }

    /// An answer that says how long it is, and is mostly white space.
    pub fn huge(status: u16, length: u64) -> Self {
        Self::new(status, Body::Spaces(length)).header("Content-Type", "application/json")
    }

    /// A chunked answer that does not end.
    pub fn endless(status: u16) -> Self {
        Self::new(status, Body::Endless).header("Content-Type", "application/json")
    }

    fn new(status: u16, body: Body) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body,
            length: None,
            first_byte_after: Duration::ZERO,
            byte_every: None,
            end: End::Keep,
        }
    }

    /// With one header more.
    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// With a `Content-Length` that need not be the body's.
    pub fn declared_length(mut self, length: usize) -> Self {
        self.length = Some(length);
        self
    }

    /// With its first byte late.
    pub fn first_byte_after(mut self, pause: Duration) -> Self {
        self.first_byte_after = pause;
        self
    }

    /// With a pause before each byte of the body.
    pub fn byte_every(mut self, pause: Duration) -> Self {
        self.byte_every = Some(pause);
        self
    }

    /// And closes the connection after it, without having said so.
    pub fn then_close(self) -> Self {
        self.then_close_after(Duration::ZERO)
    }

    /// And closes the connection so long after it, without having said so.
    pub fn then_close_after(mut self, pause: Duration) -> Self {
        self.end = End::CloseAfter(pause);
        self
    }

    /// And resets the connection after it.
    pub fn then_reset(mut self) -> Self {
        self.end = End::Reset;
        self
    }

    /// How it is sent.
    pub(super) fn steps(&self) -> Vec<Step> {
        let mut steps = vec![Step::Pause(self.first_byte_after), Step::Send(self.head())];
        match (&self.body, self.byte_every) {
            (Body::Bytes(body), None) => steps.push(Step::Send(body.clone())),
            (Body::Bytes(body), Some(pause)) => {
                let bytes = body.iter();
                steps.extend(bytes.flat_map(|byte| [Step::Pause(pause), Step::Send(vec![*byte])]));
            }
            (Body::Spaces(length), _) => {
                let block = 1 << 16;
                steps.push(Step::Repeat(vec![b' '; block], Some(length / block as u64)));
                steps.push(Step::Send(vec![b' '; *length as usize % block]));
            }
            (Body::Endless, _) => {
                let chunk = [b"10000\r\n".as_slice(), &[b' '; 0x10000], b"\r\n"].concat();
                steps.push(Step::Repeat(chunk, None));
            }
        }
        if self.end == End::Reset {
            // The client's kernel takes what came before it hears of the reset.
            steps.push(Step::Pause(Duration::from_millis(20)));
        }
        steps
    }

    fn head(&self) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {} \r\n", self.status);
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        let length = match &self.body {
            Body::Bytes(body) => Some(body.len() as u64),
            Body::Spaces(length) => Some(*length),
            Body::Endless => None,
        };
        head += &match self.length.map(|length| length as u64).or(length) {
            Some(length) => format!("Content-Length: {length}\r\n\r\n"),
            None => "Transfer-Encoding: chunked\r\n\r\n".to_owned(),
        };
        head.into_bytes()
    }
}
