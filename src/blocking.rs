//! For programs without an asynchronous runtime: [`Atlas`], which brings one.

use std::fmt;
use std::ops::Deref;
use std::pin::pin;

use futures_core::Stream;
use tokio::runtime::{self, Runtime};

/// [`Atlas`](crate::Atlas) with a runtime of its own. Calls are made as ever, and run by
/// [`wait_for`](Self::wait_for).
///
/// Not to be used within an asynchronous runtime: it would block that one's thread.
///
/// ```no_run
/// use atlas_restore::{PagedExt, blocking};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let atlas = blocking::Atlas::new(atlas_restore::Atlas::builder().build()?)?;
/// let job = atlas
///     .get_flex_restore_job()
///     .group_id("32b6e34b3d91647abb20e7b8")
///     .name("Cluster0")
///     .restore_job_id("6a793f812c88faeba59bc399");
/// let job = atlas.wait_for(job.send())?;
/// println!("{:?}", job.status.get());
///
/// let list = atlas.list_backup_restore_jobs().group_id("…").cluster_name("Cluster0");
/// for job in atlas.iterate(list.items()) {
///     println!("{:?}", job?);
/// }
/// # Ok(())
/// # }
/// ```
pub struct Atlas {
    atlas: crate::Atlas,
    /// There until it is dropped.
    runtime: Option<Runtime>,
}

impl Atlas {
    /// `atlas`, with a runtime that has one thread of its own: connections that the server
    /// closes between two calls are noticed, and not taken for the next one.
    ///
    /// ```
    /// use atlas_restore::blocking;
    ///
    /// let atlas = atlas_restore::Atlas::builder().build()?;
    /// let atlas = blocking::Atlas::new(atlas)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The operating system refuses what a runtime needs.
    pub fn new(atlas: crate::Atlas) -> std::io::Result<Self> {
        let runtime = runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        Ok(Self {
            atlas,
            runtime: Some(runtime),
        })
    }

    /// Runs a call, or anything else that is asynchronous, to its end.
    ///
    /// ```
    /// fn revoke(atlas: &atlas_restore::blocking::Atlas) {
    ///     let revoked = atlas.wait_for(atlas.revoke());
    ///     println!("{revoked:?}");
    /// }
    /// ```
    ///
    /// # Panics
    ///
    /// Within an asynchronous runtime.
    pub fn wait_for<F: IntoFuture>(&self, future: F) -> F::Output {
        self.block_on(future.into_future())
    }

    /// The items of a stream, one after the other.
    ///
    /// ```
    /// use atlas_restore::{PagedExt, blocking};
    ///
    /// fn count(atlas: &blocking::Atlas) -> usize {
    ///     let list = atlas.list_backup_restore_jobs().group_id("…").cluster_name("Cluster0");
    ///     atlas.iterate(list.items()).count()
    /// }
    /// ```
    ///
    /// # Panics
    ///
    /// The iterator does, within an asynchronous runtime.
    pub fn iterate<S: Stream + Unpin>(&self, stream: S) -> impl Iterator<Item = S::Item> {
        let mut stream = stream;
        std::iter::from_fn(move || {
            let mut stream = pin!(&mut stream);
            let next = std::future::poll_fn(|context| stream.as_mut().poll_next(context));
            self.block_on(next)
        })
    }
}

impl Atlas {
    fn block_on<F: Future>(&self, future: F) -> F::Output {
        match &self.runtime {
            Some(runtime) => runtime.block_on(future),
            None => unreachable!("the runtime goes when this is dropped"),
        }
    }
}

/// Waits for nothing that is still under way, so that it may be dropped anywhere.
impl Drop for Atlas {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Deref for Atlas {
    type Target = crate::Atlas;

    fn deref(&self) -> &crate::Atlas {
        &self.atlas
    }
}

impl fmt::Debug for Atlas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Atlas")
            .field("atlas", &self.atlas)
            .finish_non_exhaustive()
    }
}
