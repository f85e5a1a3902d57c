//! [`Atlas`]: the client with what it needs to reach the API.

use std::ops::Deref;
use std::sync::Arc;

use atlas_restore_api::Client;

use crate::atlas_builder::Builder;
use crate::credentials::{AuthenticationError, Authorize};

/// The Atlas API. Every operation of the generated [`Client`] is a method of this one.
///
/// Cloning is cheap; the clones share connections, credentials and the budget of retries.
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use atlas_restore::Atlas;
///
/// let atlas = Atlas::builder().access_token("…").build()?;
/// let job = atlas
///     .get_flex_restore_job()
///     .group_id("32b6e34b3d91647abb20e7b8")
///     .name("Cluster0")
///     .restore_job_id("6a793f812c88faeba59bc399")
///     .send()
///     .await?;
/// println!("{:?}", job.status.get());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Atlas {
    pub(crate) client: Client,
    pub(crate) authorize: Option<Arc<dyn Authorize>>,
}

impl Atlas {
    /// A builder with the defaults: the commercial Atlas, no credentials.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().build()?;
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    pub fn builder() -> Builder {
        Builder::new()
    }

    /// The generated client.
    ///
    /// ```
    /// let atlas = atlas_restore::Atlas::builder().build()?;
    /// assert_eq!(atlas.client().base_url(), "https://cloud.mongodb.com");
    /// # Ok::<(), atlas_restore::BuildError>(())
    /// ```
    pub const fn client(&self) -> &Client {
        &self.client
    }

    /// Makes the token of a service account worthless, here and at the API (RFC 7009), when
    /// the program is done. A later call gets a new one. Other credentials are not changed.
    ///
    /// ```no_run
    /// # async fn example(atlas: atlas_restore::Atlas) -> Result<(), Box<dyn std::error::Error>> {
    /// atlas.revoke().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The API does not answer, or with an error. The token is then kept, so that it can be
    /// revoked again.
    pub async fn revoke(&self) -> Result<(), AuthenticationError> {
        match &self.authorize {
            Some(authorize) => authorize.revoke().await,
            None => Ok(()),
        }
    }
}

impl Deref for Atlas {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}
