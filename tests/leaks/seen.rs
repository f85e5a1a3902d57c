//! The calls of a client, and all that can be seen of them.

use std::time::Duration;

use atlas_restore::wait::Waitable;
use atlas_restore::{Atlas, Error, Method, PagedExt, ResponseMetadata};
use futures_util::StreamExt;

use super::calls::{GROUP, create_flex, get_flex};
use super::output::Output;

/// A call, and all that can be seen of what comes of it.
pub(super) async fn call(out: &Output, what: &str, atlas: &Atlas) {
    out.show("atlas", atlas);
    out.show("client", atlas.client());
    let get = get_flex(atlas);
    out.show("call", &get);
    match get.send().await {
        Ok(job) => {
            out.show(what, &job);
            out.show(what, &job.metadata());
            for found in job.violations() {
                out.error(what, &found);
            }
            let wait = job.wait(atlas).deadline(Duration::from_millis(5));
            let wait = wait.every(Duration::from_millis(1), Duration::from_millis(1));
            out.show(what, &wait);
            let mut events = wait.events();
            while let Some(event) = events.next().await {
                out.show(what, &event);
                if let Err(error) = &event {
                    out.error(what, error);
                }
            }
        }
        Err(error) => {
            out.error(what, &error);
            out.error(what, &Error::from(error));
        }
    }
}

/// The other kinds of calls.
pub(super) async fn further_calls(out: &Output, what: &str, atlas: &Atlas) {
    let list = atlas.list_backup_restore_jobs().group_id(GROUP);
    let mut items = list.cluster_name("Cluster0").items();
    out.show(what, &items);
    while let Some(item) = items.next().await {
        out.show(what, &item);
    }
    let raw = atlas.raw(Method::GET, "/api/atlas/v2/groups");
    out.show(what, &raw);
    match raw.send().await {
        Ok(_) => {}
        Err(error) => out.error(what, &error),
    }
    let create = create_flex(atlas);
    out.show(what, &create);
    match create.send().await {
        Ok(job) => out.show(what, &job),
        Err(error) => out.error(what, &Error::from(error)),
    }
    if let Err(error) = atlas.revoke().await {
        out.error(what, &error);
    }
}
