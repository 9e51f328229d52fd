//! The clock: it runs down, and over, and never stops anybody.
//!
//! - O22 A clock shows between one second and a day, whatever is added, held and let run again; what is left is never
//!   more than what it was set for.
//! - O23 Time that is given to a clock that has run out counts from now.

use super::Room;
use super::rights::allowed;
use crate::outcome::Changes;
use crate::{RoomRefusal, Timer, limits};
use chrono::{DateTime, TimeDelta, Utc};

impl Room {
    pub(super) fn start_timer(
        &mut self,
        seconds: u32,
        now: DateTime<Utc>,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let runs = self.core.stage.timer.as_ref().is_some_and(|timer| left(timer, now) > 0);
        allowed(!runs, RoomRefusal::UnderWay)?;
        allowed((1..=limits::TIMER_SECONDS).contains(&seconds), RoomRefusal::WrongTime)?;
        let ends_at = Some(now + TimeDelta::seconds(seconds.into()));
        self.restage(changes, |stage| stage.timer = Some(Timer { seconds, ends_at, left_ms: 0 }));
        Ok(())
    }

    pub(super) fn add_time(
        &mut self,
        seconds: u32,
        now: DateTime<Utc>,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let mut timer = self.timer()?;
        let total = timer.seconds.saturating_add(seconds);
        allowed(seconds > 0 && total <= limits::TIMER_SECONDS, RoomRefusal::WrongTime)?;
        let more = left(&timer, now) + seconds * 1000;
        timer.seconds = total;
        match &mut timer.ends_at {
            Some(ends_at) => *ends_at = now + TimeDelta::milliseconds(more.into()),
            None => timer.left_ms = more,
        }
        self.restage(changes, |stage| stage.timer = Some(timer));
        Ok(())
    }

    pub(super) fn pause_timer(
        &mut self,
        now: DateTime<Utc>,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let timer = self.timer()?;
        let paused = Timer { ends_at: None, left_ms: left(&timer, now), ..timer };
        self.restage(changes, |stage| stage.timer = Some(paused));
        Ok(())
    }

    pub(super) fn resume_timer(
        &mut self,
        now: DateTime<Utc>,
        changes: &mut Changes,
    ) -> Result<(), RoomRefusal> {
        let mut timer = self.timer()?;
        if timer.ends_at.is_none() {
            timer.ends_at = Some(now + TimeDelta::milliseconds(timer.left_ms.into()));
            timer.left_ms = 0;
        }
        self.restage(changes, |stage| stage.timer = Some(timer));
        Ok(())
    }

    pub(super) fn end_timer(&mut self, changes: &mut Changes) -> Result<(), RoomRefusal> {
        self.timer()?;
        self.restage(changes, |stage| stage.timer = None);
        Ok(())
    }

    fn timer(&self) -> Result<Timer, RoomRefusal> {
        self.core.stage.timer.clone().ok_or(RoomRefusal::NothingUnderWay)
    }
}

/// Milliseconds that are left, also when the host's clock was set back meanwhile.
fn left(timer: &Timer, now: DateTime<Utc>) -> u32 {
    let Some(ends_at) = timer.ends_at else { return timer.left_ms };
    let left = (ends_at - now).num_milliseconds().clamp(0, i64::from(timer.seconds) * 1000);
    u32::try_from(left).unwrap_or(0)
}
