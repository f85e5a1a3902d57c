//! One connection: reads requests and does about each what the next act says.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use super::Shared;
use super::act::{Act, Answer, End, Step};
use super::received;

/// Serves a connection until either side ends it.
pub(super) async fn serve(mut stream: TcpStream, shared: Arc<Shared>) {
    // A client that goes away is the test's business, not the server's.
    let _ = play(&mut stream, &shared).await;
}

async fn play(stream: &mut TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_nodelay(true)?;
    // Where nothing comes any more, `peek` gives 0.
    while stream.peek(&mut [0]).await? > 0 {
        let act = shared.next_act();
        if let Act::ResetUnread = act {
            return stream.set_zero_linger();
        }
        let Some(request) = received::read(stream).await? else {
            return Ok(());
        };
        shared.log().requests.push(request);
        let end = match act {
            Act::Answer(answer) => {
                send(stream, shared, &answer).await?;
                answer.end
            }
            Act::CloseRead => End::CloseAfter(Duration::ZERO),
            Act::ResetRead | Act::ResetUnread => End::Reset,
        };
        match end {
            End::Keep => {}
            End::CloseAfter(pause) => {
                tokio::time::sleep(pause).await;
                return stream.shutdown().await;
            }
            // The reset is sent when the stream is dropped.
            End::Reset => return stream.set_zero_linger(),
        }
    }
    Ok(())
}

async fn send(stream: &mut TcpStream, shared: &Shared, answer: &Answer) -> io::Result<()> {
    for step in answer.steps() {
        match step {
            Step::Pause(pause) => tokio::time::sleep(pause).await,
            Step::Send(bytes) => write(stream, shared, &bytes).await?,
            Step::Repeat(bytes, times) => {
                let mut sent = 0;
                while times.is_none_or(|times| sent < times) {
                    write(stream, shared, &bytes).await?;
                    sent += 1;
                }
            }
        }
    }
    Ok(())
}

async fn write(stream: &mut TcpStream, shared: &Shared, bytes: &[u8]) -> io::Result<()> {
    stream.write_all(bytes).await?;
    shared.log().written += bytes.len() as u64;
    Ok(())
}
