//! [`Received`]: a request that was read to its end.

use std::io;

use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

/// A request that was read to its end.
#[derive(Clone, Debug)]
pub struct Received {
    /// The method.
    pub method: String,
    /// The path with the query.
    pub target: String,
    /// The headers in their order, with names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Received {
    /// The value of the first header of a name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let (_, value) = headers.find(|(given, _)| given.eq_ignore_ascii_case(name))?;
        Some(value)
    }
}

/// Reads one request. `None` if the client ends the connection before the request.
pub(super) async fn read(stream: &mut TcpStream) -> io::Result<Option<Received>> {
    let mut bytes = Vec::new();
    loop {
        if let Some((request, length)) = parse(&bytes) {
            let missing = length.saturating_sub(bytes.len());
            let head = length - request.content_length;
            let start = bytes.len();
            bytes.resize(start + missing, 0);
            stream.read_exact(&mut bytes[start..]).await?;
            let body = bytes[head..length].to_vec();
            return Ok(Some(Received {
                body,
                ..request.received
            }));
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Ok(None);
        }
    }
}

/// The head of a request, and how long its body is.
struct Head {
    received: Received,
    content_length: usize,
}

/// The head, if all of it is there, with the length of the whole request.
fn parse(bytes: &[u8]) -> Option<(Head, usize)> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut request = httparse::Request::new(&mut headers);
    let parsed = request.parse(bytes).expect("the client writes HTTP");
    let httparse::Status::Complete(length) = parsed else {
        return None;
    };
    let headers = request.headers.iter().map(|header| {
        let value = String::from_utf8_lossy(header.value).into_owned();
        (header.name.to_ascii_lowercase(), value)
    });
    let received = Received {
        method: request.method.unwrap_or_default().to_owned(),
        target: request.path.unwrap_or_default().to_owned(),
        headers: headers.collect(),
        body: Vec::new(),
    };
    assert!(
        received.header("transfer-encoding").is_none(),
        "{received:?}"
    );
    let content_length = received
        .header("content-length")
        .map_or(0, |length| length.parse().expect("a length is a number"));
    let head = Head {
        received,
        content_length,
    };
    Some((head, length + content_length))
}
