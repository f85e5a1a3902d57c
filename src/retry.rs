//! [`RetryPolicy`]: when a request is sent again, and after how long.

use std::time::Duration;

/// When a call is sent again by itself.
///
/// What may be sent again is not a matter of policy. After 429 (Too Many Requests), and
/// where no connection came about, the server has not acted, and any request may be. After
/// 502, 503, 504, a broken connection or a timeout it may have, and only an operation that
/// is idempotent, by the table in [`operations`](crate::operations), is sent again. A create
/// that may have arrived is never sent twice.
///
/// The pause is what `Retry-After` asks for, or random between nothing and a bound that
/// doubles with each attempt ("full jitter").
///
/// ```
/// use std::time::Duration;
/// use atlas_restore::{Atlas, RetryPolicy};
///
/// let patient = RetryPolicy::default()
///     .attempts(6)
///     .deadline(Duration::from_secs(600));
/// let atlas = Atlas::builder().retry(patient).build()?;
/// # Ok::<(), atlas_restore::BuildError>(())
/// ```
#[derive(Clone, Debug)]
pub struct RetryPolicy {
    pub(crate) attempts: u32,
    pub(crate) deadline: Duration,
    pub(crate) first_backoff: Duration,
    pub(crate) longest_backoff: Duration,
    pub(crate) reserve: u32,
    pub(crate) share: f32,
}

/// Four attempts within five minutes; pauses below 0.5 s, 1 s, 2 s, … and never above 30 s;
/// a budget of ten retries in ten seconds and a fifth of the calls.
impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            attempts: 4,
            deadline: Duration::from_secs(300),
            first_backoff: Duration::from_millis(500),
            longest_backoff: Duration::from_secs(30),
            reserve: 1,
            share: 0.2,
        }
    }
}

impl RetryPolicy {
    /// Sends every request once.
    ///
    /// ```
    /// let once = atlas_restore::RetryPolicy::none();
    /// ```
    pub fn none() -> Self {
        Self::default().attempts(1)
    }

    /// How often a request is sent at most, the first time included. 0 is taken as 1.
    ///
    /// ```
    /// let eager = atlas_restore::RetryPolicy::default().attempts(10);
    /// ```
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// How long a call may take with all its attempts and pauses. A pause that would end
    /// later is not begun, and the last answer is given back at once.
    ///
    /// ```
    /// # use std::time::Duration;
    /// let quick = atlas_restore::RetryPolicy::default().deadline(Duration::from_secs(20));
    /// ```
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// The bounds of the random pauses: that of the first, which doubles each time, and the
    /// one that it never exceeds.
    ///
    /// ```
    /// # use std::time::Duration;
    /// let gentle = atlas_restore::RetryPolicy::default()
    ///     .backoff(Duration::from_secs(2), Duration::from_secs(60));
    /// ```
    #[must_use]
    pub fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        self.first_backoff = first;
        self.longest_backoff = longest;
        self
    }

    /// How many retries all calls of one client may make together over the last ten
    /// seconds, so that a server in trouble is not made busier by them: `per_second` each
    /// second, and in addition this `share` of the calls. Without budget, a call gives back
    /// its last answer.
    ///
    /// A share below 0 or not a number is taken as 0, one above 1000 as 1000.
    ///
    /// ```
    /// let strict = atlas_restore::RetryPolicy::default().budget(0, 0.1);
    /// ```
    #[must_use]
    pub fn budget(mut self, per_second: u32, share: f32) -> Self {
        self.reserve = per_second.min(10_000);
        self.share = if share.is_nan() {
            0.0
        } else {
            share.clamp(0.0, 1000.0)
        };
        self
    }

    /// A random pause before the attempt after `attempt`, which counts from 1.
    pub(crate) fn pause(&self, attempt: u32) -> Duration {
        let doubled = 2_u32.saturating_pow(attempt.saturating_sub(1));
        let bound = self.first_backoff.saturating_mul(doubled);
        bound.min(self.longest_backoff).mul_f64(fastrand::f64())
    }
}
