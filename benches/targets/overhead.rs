//! What a call costs beside the same request by bare reqwest, over TCP on this machine.
//!
//! Both send the same bytes and decode the answer into the same type, with checks: decoding
//! has rows of its own, and is not what is asked here. Both have a token, a time limit and no
//! redirects, as anybody would. What is left is ours alone: checking parameters, making the
//! request, the layers around it (span, retry, budget, limits), reading the body.
//!
//! The two take turns within one process, a batch each, so that what disturbs the machine
//! disturbs both; the ratio is the median of those of the pairs. The server writes one
//! answer from memory, since all time that it took would make the ratio look better.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::time::{Duration, Instant};

use atlas_restore::Atlas;
use atlas_restore::responses::FlexBackupRestoreJob20241113;
use reqwest::header::{ACCEPT, AUTHORIZATION, USER_AGENT};

const GROUP: &str = "5f3a1b2c4d5e6f7081929394";
const JOB: &str = "650c1d2e3f405162738495a6";
const ACCEPTED: &str = "application/vnd.atlas.2024-11-13+json";
const TOKEN: &str = "a-token-of-no-value";
const BODY: &str = r#"{"deliveryType":"RESTORE","expirationDate":"2025-05-05T09:42:00Z","id":"650c1d2e3f405162738495a6","instanceName":"Cluster0","projectId":"5f3a1b2c4d5e6f7081929394","restoreFinishedDate":"2025-05-04T10:42:00Z","restoreScheduledDate":"2025-05-04T09:42:00Z","snapshotFinishedDate":"2025-05-04T08:42:00Z","snapshotId":"650c1d2e3f405162738495a7","status":"COMPLETED","targetDeploymentItemName":"Cluster0","targetProjectId":"5f3a1b2c4d5e6f7081929394"}"#;

const BATCH: u32 = 200;
const PAIRS: usize = 150;

/// Answers whatever comes with [`BODY`], each connection in a thread of its own.
fn serve() -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(|| answer(stream));
        }
    });
    Ok(address)
}

fn answer(mut stream: TcpStream) -> std::io::Result<()> {
    let answer = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {ACCEPTED}\r\nContent-Length: {}\r\n\r\n{BODY}",
        BODY.len()
    );
    stream.set_nodelay(true)?;
    let mut bytes = [0; 4096];
    let mut end = 0;
    loop {
        match stream.read(&mut bytes[end..])? {
            0 => return Ok(()),
            read => end += read,
        }
        // A GET has no body, and nobody sends the next before the answer.
        if bytes[..end].ends_with(b"\r\n\r\n") {
            stream.write_all(answer.as_bytes())?;
            end = 0;
        }
    }
}

async fn bare(http: &reqwest::Client, base: &str) -> FlexBackupRestoreJob20241113 {
    let url = format!(
        "{base}/api/atlas/v2/groups/{GROUP}/flexClusters/Cluster0/backup/restoreJobs/{JOB}"
    );
    let request = http.get(url).header(ACCEPT, ACCEPTED);
    let request = request.header(AUTHORIZATION, format!("Bearer {TOKEN}"));
    let response = request.send().await.expect("an answer");
    assert_eq!(response.status(), 200);
    let body = response.bytes().await.expect("a body");
    serde_json::from_slice(&body).expect("a job")
}

async fn ours(atlas: &Atlas) -> FlexBackupRestoreJob20241113 {
    let call = atlas.get_flex_restore_job().group_id(GROUP);
    let call = call.name("Cluster0").restore_job_id(JOB);
    call.send().await.expect("a job").into_inner()
}

/// Nanoseconds a call.
async fn batch<T>(call: impl AsyncFn() -> T) -> f64 {
    let start = Instant::now();
    for _ in 0..BATCH {
        std::hint::black_box(call().await);
    }
    start.elapsed().as_nanos() as f64 / f64::from(BATCH)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let base = format!("http://{}", serve()?);
    let atlas = Atlas::builder().base_url(&base).access_token(TOKEN);
    let atlas = atlas.build()?;
    let http = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(60))
        .default_headers([(USER_AGENT, "bare".parse()?)].into_iter().collect())
        .build()?;
    let bare = async || bare(&http, &base).await;
    let ours = async || ours(&atlas).await;
    assert_eq!(bare().await, ours().await, "both give the same");
    (batch(&bare).await, batch(&ours).await);

    let mut pairs = Vec::new();
    for index in 0..PAIRS {
        // Whoever goes first has the other one's caches, so they take turns at that as well.
        pairs.push(if index % 2 == 0 {
            let theirs = batch(&bare).await;
            (batch(&ours).await, theirs)
        } else {
            (batch(&ours).await, batch(&bare).await)
        });
    }
    let of = |part: fn(&(f64, f64)) -> f64| median(pairs.iter().map(part).collect());
    println!("ours {:.0}", of(|pair| pair.0));
    println!("bare {:.0}", of(|pair| pair.1));
    println!("ratio {:.4}", of(|pair| pair.0 / pair.1));
    Ok(())
}
