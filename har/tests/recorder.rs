//! What becomes of exchanges that end in other ways than usual.

#![forbid(unsafe_code)]

use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use std::time::SystemTime;

use atlas_restore_har::{Exchange, Origin, Recorder, Redactor, Server, Settings, check};
use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode, Version};
use http_body::{Body, Frame, SizeHint};
use serde_json::{Value, json};

fn read(path: &Path) -> Value {
    let bytes = std::fs::read(path).expect("the recording is there");
    let har: Value = serde_json::from_slice(&bytes).expect("the recording is a HAR");
    assert_eq!(check(&har), []);
    har["log"].clone()
}

fn begin(recorder: &Recorder) -> Exchange {
    let url = "https://cloud.mongodb.com/api/atlas/v2/groups/650c1d2e3f405162738495a6";
    recorder.begin(&Method::POST, url, Version::HTTP_11, &HeaderMap::new())
}

/// A body that comes in pieces, and may be of known length.
struct Pieces {
    left: Vec<&'static [u8]>,
    known: bool,
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        match self.left.is_empty() {
            true => Poll::Ready(None),
            false => Poll::Ready(Some(Ok(Frame::data(self.left.remove(0).into())))),
        }
    }

    fn size_hint(&self) -> SizeHint {
        let length: usize = self.left.iter().map(|piece| piece.len()).sum();
        match self.known {
            true => SizeHint::with_exact(length as u64),
            false => SizeHint::default(),
        }
    }
}

fn next(body: &mut (impl Body<Data = Bytes> + Unpin)) -> Option<Bytes> {
    match Pin::new(body).poll_frame(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Some(Ok(frame))) => frame.into_data().ok(),
        Poll::Ready(_) => None,
        Poll::Pending => panic!("it is never pending"),
    }
}

#[test]
fn a_stream_is_recorded_when_its_last_byte_has_gone_by() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.har");
    let recorder = Recorder::create(&path).expect("a file");
    for known in [true, false] {
        let before = read(&path)["entries"].as_array().expect("entries").len();
        let exchange = begin(&recorder);
        let mut sending = exchange.sending(Pieces {
            left: vec![b"{\"nam", b"e\":7}"],
            known,
        });
        while next(&mut sending).is_some() {}
        let answer = exchange.answered(StatusCode::OK, Version::HTTP_11, &HeaderMap::new());
        let mut body = answer.receiving(Pieces {
            left: vec![b"{\"status\":", b"\"DONE\"}"],
            known,
        });
        assert_eq!(next(&mut body).expect("a piece"), "{\"status\":");
        assert_eq!(
            read(&path)["entries"].as_array().expect("entries").len(),
            before
        );
        assert_eq!(next(&mut body).expect("a piece"), "\"DONE\"}");
        // A reader that knows the length does not ask for what comes after it.
        assert!(known || next(&mut body).is_none());
        drop(body);
        let log = read(&path);
        let entry = &log["entries"][before];
        assert_eq!(
            entry["response"]["content"]["text"],
            "{\"status\":\"DONE\"}"
        );
        assert_eq!(entry["request"]["postData"]["text"], "{\"name\":1}");
        assert_eq!(log["_unanswered"], Value::Null);
    }
}

/// The answer to a request without credentials, which is asked again.
#[test]
fn an_answer_whose_body_nobody_reads_is_an_entry() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.har");
    let recorder = Recorder::create(&path).expect("a file");
    let status = StatusCode::UNAUTHORIZED;
    let answer = begin(&recorder).answered(status, Version::HTTP_11, &HeaderMap::new());
    drop(answer.receiving(Pieces {
        left: vec![b"{}"],
        known: true,
    }));
    let log = read(&path);
    assert_eq!(log["_unanswered"], Value::Null);
    let response = &log["entries"][0]["response"];
    assert_eq!(response["status"], 401);
    assert_eq!(response["content"]["comment"], "The body was not read.");
}

#[test]
fn what_has_no_whole_answer_is_listed_beside_the_entries() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.har");
    let recorder = Recorder::create(&path).expect("a file");
    begin(&recorder).failed(false);
    begin(&recorder).failed(true);
    drop(begin(&recorder));
    let answer = begin(&recorder).answered(StatusCode::OK, Version::HTTP_11, &HeaderMap::new());
    let mut body = answer.receiving(Pieces {
        left: vec![b"{", b"}"],
        known: true,
    });
    next(&mut body);
    drop(body);
    begin(&recorder)
        .answered(StatusCode::OK, Version::HTTP_11, &HeaderMap::new())
        .received(b"");
    let log = read(&path);
    assert_eq!(log["entries"].as_array().expect("entries").len(), 1);
    let faults = log["_unanswered"].as_array().expect("a list");
    let faults: Vec<_> = faults
        .iter()
        .map(|one| one["fault"].as_str().expect("a text"))
        .collect();
    let expected = [
        "There was no connection.",
        "No answer came.",
        "Nobody waited for an answer.",
        "The answer broke off, or nobody waited for its end.",
    ];
    assert_eq!(faults, expected);
    // And no more of them than a file can do with.
    for _ in 0..200 {
        begin(&recorder).failed(false);
    }
    let log = read(&path);
    assert_eq!(log["_unanswered"].as_array().expect("a list").len(), 100);
    assert_eq!(log["_unansweredMore"], 104);
}

#[test]
fn of_a_body_beyond_the_limit_only_the_size_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.har");
    let settings = Settings {
        largest_body: 8,
        ..Settings::new().expect("random numbers")
    };
    let recorder = Recorder::with(&path, settings).expect("a file");
    for body in [&b"[1,2,34]"[..], b"[1,2,345]"] {
        let exchange = begin(&recorder);
        exchange.sent(body);
        exchange
            .answered(StatusCode::OK, Version::HTTP_11, &HeaderMap::new())
            .received(body);
    }
    let log = read(&path);
    let texts = |entry: &Value| {
        let sent = entry["request"]["postData"].clone();
        let (sent, got) = (sent, entry["response"]["content"].clone());
        assert_eq!(sent["text"], got["text"]);
        assert_eq!(sent["comment"], got["comment"]);
        (got["text"].clone(), got["comment"].clone())
    };
    assert_eq!(texts(&log["entries"][0]).1, Value::Null);
    let (text, note) = texts(&log["entries"][1]);
    assert_eq!(text, "redacted000000000000");
    let expected = "The body was not kept: 8 bytes or more, but not twice that of it went by.";
    assert_eq!(note, expected);
}

#[test]
fn many_threads_write_one_whole_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.har");
    let recorder = Recorder::create(&path).expect("a file");
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..50 {
                    let exchange = begin(&recorder);
                    exchange.sent(b"");
                    let answer =
                        exchange.answered(StatusCode::OK, Version::HTTP_11, &HeaderMap::new());
                    answer.received(b"[true]");
                }
            });
        }
    });
    assert_eq!(
        read(&path)["entries"].as_array().expect("entries").len(),
        400
    );
    drop(recorder);
    let left = std::fs::read_dir(folder.path())
        .expect("the folder")
        .count();
    assert_eq!(left, 1, "the hidden files are gone");
}

#[test]
fn a_file_that_cannot_be_written_is_told_of_and_stays_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.har");
    let (told, heard) = std::sync::mpsc::channel();
    let settings = Settings {
        on_fault: Box::new(move |fault| told.send(fault.kind()).expect("somebody listens")),
        ..Settings::new().expect("random numbers")
    };
    let recorder = Recorder::with(&path, settings).expect("a file");
    let record = || {
        let answer = begin(&recorder).answered(StatusCode::OK, Version::HTTP_11, &HeaderMap::new());
        answer.received(b"[]");
    };
    record();
    // Nothing takes the name of a folder that has something in it.
    std::fs::remove_file(&path).expect("it was there");
    std::fs::create_dir_all(path.join("x")).expect("a folder");
    record();
    assert!(heard.try_recv().is_ok());
    std::fs::remove_dir_all(&path).expect("it was there");
    record();
    assert!(heard.try_recv().is_err());
    // The one that was told of is lost, and the others are there.
    assert_eq!(read(&path)["entries"].as_array().expect("entries").len(), 2);
    assert!(Recorder::create(folder.path().join("no/such/folder.har")).is_err());
}

#[test]
fn with_a_key_the_same_session_gives_the_same_placeholders() {
    let key = [7; 32];
    let job = json!({"id": "650c1d2e3f405162738495a6", "name": "Cluster0"});
    let redacted = Redactor::with_key(&key).json(&job);
    assert_eq!(redacted, Redactor::with_key(&key).json(&job));
    assert_ne!(redacted, Redactor::with_key(&[8; 32]).json(&job));
}

#[test]
fn a_recording_says_from_which_server_it_is_and_of_which_day() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.har");
    let server: Server = "prism 5.14.2".parse().expect("a server");
    let settings = Settings {
        server: Some(server.clone()),
        ..Settings::new().expect("random numbers")
    };
    let before = Origin::at(server.clone(), SystemTime::now());
    let recorder = Recorder::with(&path, settings).expect("a file");
    let after = Origin::at(server, SystemTime::now());
    begin(&recorder)
        .answered(StatusCode::OK, Version::HTTP_11, &HeaderMap::new())
        .received(b"{}");
    // As `check` does in `read`, it finds nothing that is not redacted.
    let log = read(&path);
    let said = log["comment"].as_str().expect("a comment");
    let origin = Origin::of_comment(said).expect("a server and a day");
    assert!([before, after].contains(&origin), "{said}");
    let again = Redactor::new()
        .expect("random numbers")
        .har(&json!({"log": log}));
    assert_eq!(again["log"]["comment"], said, "it is redacted twice");
}

#[test]
fn what_names_no_server_or_no_day_is_no_origin() {
    for server in [
        "",
        "prism",
        " 5",
        "prism v5",
        "prism 5.14.2\n",
        "a on 5",
        "a  5",
        "é 5",
        "secret=1 5",
    ] {
        assert!(server.parse::<Server>().is_err(), "{server:?}");
    }
    assert!(format!("{} 5", "a".repeat(63)).parse::<Server>().is_err());
    for comment in [
        "",
        "Recorded from prism 5.14.2",
        "Recorded from prism 5.14.2 on 2026-13-01",
        "Recorded from prism 5.14.2 on 2026-1-01",
        "Recorded from prism 5.14.2 on +2026-01-1",
        "Recorded from prism 5.14.2 on 2026-11-22, by hand",
        "Recorded from prism 5.14.2 on 2026-11-2",
        "Recorded from prism 5.14.2 on 2026-11-2é",
        "Recorded from prism on 2026-11-22",
        "recorded from prism 5.14.2 on 2026-11-22",
    ] {
        assert_eq!(Origin::of_comment(comment), None, "{comment}");
    }
    let more = "Recorded from prism 5.14.2 on 2026-11-22: 10.1.2.3";
    assert!(Origin::of_comment(more).is_some());
    let har = json!({"log": {"comment": more, "entries": []}});
    assert_eq!(
        check(&har).len(),
        1,
        "what comes after the day may be anything"
    );
}
