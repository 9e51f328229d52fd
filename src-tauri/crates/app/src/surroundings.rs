//! What the program takes from the world around it: the time, and ids that nothing has yet.

use chrono::{DateTime, FixedOffset, Local, NaiveDateTime, Offset, TimeZone as _, Utc};
use uuid::Uuid;

/// The time and chance an [`crate::App`] lives in; tests bring their own.
pub struct Surroundings {
    /// The time.
    pub now: Box<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    /// An id that nothing has yet.
    pub new_id: Box<dyn Fn() -> Uuid + Send + Sync>,
    /// What the clocks on the wall show, in minutes ahead of UTC.
    pub utc_offset_minutes: Box<dyn Fn() -> i32 + Send + Sync>,
    /// Which instant the clocks on the wall mean by a time; `None`: they never show it.
    pub instant_of: Box<dyn Fn(NaiveDateTime) -> Option<DateTime<Utc>> + Send + Sync>,
    /// The languages of the machine, best first.
    pub languages: Vec<String>,
    /// The name the person at this machine goes by until they choose one.
    pub login_name: String,
}

impl Surroundings {
    /// This machine.
    #[must_use]
    pub fn machine() -> Self {
        Self {
            now: Box::new(Utc::now),
            new_id: Box::new(Uuid::now_v7),
            utc_offset_minutes: Box::new(|| Local::now().offset().local_minus_utc() / 60),
            instant_of: Box::new(|time| Local.from_local_datetime(&time).earliest().map(|at| at.to_utc())),
            languages: machine_languages(),
            login_name: ["USER", "USERNAME"]
                .iter()
                .find_map(|name| std::env::var(name).ok())
                .unwrap_or_default(),
        }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.now)()
    }

    /// The time as the clock on the wall shows it.
    pub(crate) fn wall_clock(&self) -> DateTime<FixedOffset> {
        let offset = (self.utc_offset_minutes)().checked_mul(60).and_then(FixedOffset::east_opt);
        self.now().with_timezone(&offset.unwrap_or_else(|| Utc.fix()))
    }

    pub(crate) fn new_id(&self) -> Uuid {
        (self.new_id)()
    }

    /// A peer of the document: new for every process and product, never used again.
    pub(crate) fn new_peer(&self) -> u64 {
        let (high, low) = Uuid::new_v4().as_u64_pair();
        (high ^ low) >> 1
    }
}

fn machine_languages() -> Vec<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok()).collect()
}
