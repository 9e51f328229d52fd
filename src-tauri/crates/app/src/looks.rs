//! Looking at a product: from the question to what the rules work out.

mod together;

use crate::protocol::{Alike, Look, Seen};
use crate::{App, Error};
use chrono::{DateTime, FixedOffset};
use product::decisions;
use product::{MetricView, MetricsView, Product, ProductId, Threads};
use together::Together;

/// What was seen, and after which act; by how much had been written until then, and the time on the wall.
pub(crate) type Looks = Together<(u64, i64, FixedOffset), (Alike<Seen>, u32)>;

impl App {
    /// What is seen in a product now, and after which act.
    pub(crate) fn look_at(&self, product: ProductId, look: &Look) -> Result<(Alike<Seen>, u32), Error> {
        let what = serde_json::to_string(&(product, look));
        let what = what.map_err(|error| Error::Fault(error.to_string()))?;
        let now = self.inner.surroundings.wall_clock();
        // Whatever is seen goes by whole seconds: nobody is given a role at a part of one.
        let moment = self.library()?.changes().map(|changes| (changes, now.timestamp(), *now.offset()));
        self.inner.looks.see(&what, moment, || {
            let looked = self.open(product)?.look()?;
            let mut seen = see(&looked.product, look, now);
            self.complete(&looked.product, &mut seen)?;
            Ok((seen.into(), looked.seq))
        })
    }
}

/// What is seen in a product, by the clock on the wall.
pub(crate) fn see(product: &Product, look: &Look, now: DateTime<FixedOffset>) -> Seen {
    match look {
        Look::Trace { of } => Seen::Trace { trace: Threads::of(product).trace(*of) },
        Look::Roadmap => Seen::Roadmap { roadmap: product::roadmap(product, now.date_naive()) },
        Look::Things { sections, kinds } => {
            Seen::Things { things: product::things(product, sections, kinds) }
        }
        Look::Metrics => Seen::Metrics { metrics: MetricsView::of(product) },
        Look::Metric { metric, window } => {
            Seen::Metric { metric: MetricView::of(product, *metric, window).map(Box::new) }
        }
        Look::Decisions => Seen::Decisions { decisions: decisions::decisions(product, now) },
        Look::Decision { decision } => {
            Seen::Decision { decision: decisions::decision(product, *decision, now).map(Box::new) }
        }
        // What is under way is not in the product; the session asks the library.
        Look::Votes => Seen::Votes { votes: vec![] },
        Look::Team => Seen::Team { team: product::team(product, now) },
        Look::Groups => Seen::Groups { sections: product::groups(product) },
        Look::Sessions => Seen::Sessions { sessions: product::sessions(product) },
        Look::Coverage => Seen::Coverage { coverage: Threads::of(product).coverage() },
        Look::Entries { kinds } => Seen::Entries {
            entries: kinds.iter().flat_map(|kind| product.entries.of(*kind)).cloned().collect(),
        },
    }
}
