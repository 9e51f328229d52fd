//! Looking at a product: from the question to what the rules work out.

mod together;

pub(crate) use together::Together;

use crate::protocol::{Look, Seen};
use crate::{App, Error};
use chrono::{DateTime, FixedOffset};
use product::decisions;
use product::{MetricView, MetricsView, Product, ProductId, Threads};

impl App {
    /// What is seen in a product now, and after which act.
    pub(crate) fn look_at(&self, product: ProductId, look: &Look) -> Result<(Seen, u32), Error> {
        let what =
            serde_json::to_string(&(product, look)).map_err(|error| Error::Fault(error.to_string()))?;
        self.inner.looks.see(&what, || {
            let looked = self.open(product)?.look()?;
            let mut seen = see(&looked.product, look, self.inner.surroundings.wall_clock());
            self.complete(&looked.product, &mut seen)?;
            Ok((seen, looked.seq))
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
