//! [`Job`]: what can be waited for.

use std::fmt::Debug;

use atlas_restore_api::scalars::ObjectId;
use atlas_restore_api::{Field, Payload};

use super::state::JobState;

/// A restore job of one of the families.
///
/// ```
/// use atlas_restore::wait::{Job, JobState};
///
/// fn is_over(job: &impl Job) -> bool {
///     !matches!(job.state(), JobState::InProgress(_) | JobState::Unknown(_))
/// }
/// ```
pub trait Job: Payload + Clone + Debug + Send + Sync + 'static {
    /// The job's id.
    fn id(&self) -> &Field<ObjectId>;

    /// How far the job is, by the rules of its family. What a rule cannot decide is
    /// [`JobState::Unknown`], never one of the ends.
    fn state(&self) -> JobState;
}
