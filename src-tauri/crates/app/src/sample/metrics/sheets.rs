//! What the seven sheets say, and the values that were read day by day.

/// One metric as the team wrote it down.
pub(super) struct Sheet {
    pub by: &'static str,
    pub is_kpi: bool,
    pub is_ratio: bool,
    pub texts: &'static [(&'static str, &'static str)],
    pub words: &'static [(&'static str, &'static str)],
    pub numbers: &'static [(&'static str, f64)],
    pub steps: &'static [&'static str],
    pub watched_by: &'static [&'static str],
    /// The roadmap goal it serves, by name.
    pub goal: &'static str,
    /// The business goal it serves, by a piece of its text.
    pub serves: &'static str,
    pub file: &'static str,
    /// Read every so many days.
    pub every: usize,
    pub value: fn(u32) -> f64,
}

pub(super) const SHEETS: [Sheet; 7] = [
    Sheet {
        by: "Ahmed",
        is_kpi: true,
        is_ratio: true,
        texts: &[
            ("name", "Imported / saved"),
            ("question", "Is every new customer that comes in also stored?"),
            ("formula", "new customers imported per day ÷ new customers saved per day"),
            ("aggregation", "ratio of two counts"),
            ("period", "per day"),
            ("source", "Message queue offsets; audit table of the database"),
            ("example", "1.00"),
            ("notified", "Operations, when it is off for a day"),
            (
                "business_value",
                "A customer who is lost on the way never gets a parcel and never pays a bill.",
            ),
            (
                "impact",
                "Each missing customer is a call and a manual correction: about 25 minutes, and trust.",
            ),
            ("bearable", "one day"),
            ("response", "Stop the consumer, replay the day from the queue, compare again before going on."),
        ],
        words: &[("class", "integrity"), ("direction", "at"), ("severity", "severe")],
        numbers: &[("target", 1.0), ("warning", 1.005), ("violation", 1.01), ("baseline", 1.02)],
        steps: &["Import from the queue", "Save in the database"],
        watched_by: &["Ahmed", "Jörg"],
        goal: "Trust",
        serves: "Escalations",
        file: "imported-saved.csv",
        every: 1,
        value: |day| if day == 41 { 1.0 } else { 1.0 + wobble(day, 7) * 0.002 },
    },
    Sheet {
        by: "Jörg",
        is_kpi: true,
        is_ratio: true,
        texts: &[
            ("name", "Saved / provided"),
            ("question", "Does everything that we store reach those who ask?"),
            ("formula", "customers saved per day ÷ customers provided by the API per day"),
            ("aggregation", "ratio of two counts"),
            ("period", "per day"),
            ("source", "Audit table of the database; access log of the API"),
            ("example", "1.00"),
            ("notified", "The whole team, as soon as it is violated"),
            ("business_value", "Whoever serves a customer sees the customer."),
            (
                "impact",
                "Call centre and shops work with old data: about 60 complaints a day, 350 manual corrections a month.",
            ),
            ("bearable", "one day"),
            (
                "response",
                "Find out at which version the API lost sight of new records; meanwhile rebuild its index every night.",
            ),
        ],
        words: &[("class", "integrity"), ("direction", "at"), ("severity", "severe")],
        numbers: &[("target", 1.0), ("warning", 1.01), ("violation", 1.05), ("baseline", 1.31)],
        steps: &["Save in the database", "Provide by REST API"],
        watched_by: &["Jörg", "Sofía"],
        goal: "Trust",
        serves: "Escalations",
        file: "saved-provided.csv",
        every: 1,
        value: |day| match day {
            37 => 1.03,
            38 => 1.08,
            39 => 1.14,
            40 => 1.21,
            41 => 1.25,
            day => 1.0 + wobble(day, 3) * 0.006,
        },
    },
    Sheet {
        by: "Mei-Ling",
        is_kpi: false,
        is_ratio: false,
        texts: &[
            ("name", "Unique customers"),
            ("question", "How many customers do we keep?"),
            ("formula", "number of unique customers in the database"),
            ("unit", "customers"),
            ("aggregation", "count at midnight"),
            ("period", "per day"),
            ("source", "Database"),
            ("example", "1,204,000"),
            ("notified", "Nobody: it only helps to read the others"),
            ("business_value", "Says how much room and licences are needed; shops grow, not the team."),
        ],
        words: &[("class", "quantity")],
        numbers: &[("baseline", 1_180_400.0)],
        steps: &["Save in the database"],
        watched_by: &["Mei-Ling"],
        goal: "",
        serves: "Replace two legacy systems",
        file: "customers.csv",
        every: 1,
        value: |day| (1_180_400.0 + f64::from(day) * 610.0 + wobble(day, 5) * 240.0).round(),
    },
    Sheet {
        by: "Sofía",
        is_kpi: true,
        is_ratio: false,
        texts: &[
            ("name", "End-to-end time of a customer"),
            ("question", "How soon is a change visible to whoever asks?"),
            ("formula", "90th percentile of (time of first answer by the API − time of import)"),
            ("unit", "s"),
            ("aggregation", "p90"),
            ("period", "per day"),
            ("source", "Trace of one customer in a hundred"),
            ("example", "1.2 s"),
            ("notified", "Development, on a warning"),
            (
                "business_value",
                "A customer who has just moved is served with the new address while still on the line.",
            ),
            ("impact", "Shop and call centre contradict each other; customers call twice."),
            ("bearable", "four hours"),
            (
                "response",
                "Give imports of single customers the right of way; look for the slowest step in the trace.",
            ),
        ],
        words: &[("class", "performance"), ("direction", "less"), ("severity", "noticeable")],
        numbers: &[("target", 2.0), ("warning", 2.5), ("violation", 4.0), ("baseline", 2.9)],
        steps: &["Import from the queue", "Provide by REST API"],
        watched_by: &["Sofía", "Jonas"],
        goal: "Speed",
        serves: "Escalations",
        file: "end-to-end.csv",
        every: 1,
        value: |day| {
            if day == 41 {
                1.2
            } else {
                hundredths(2.9 - f64::from(day.min(34)) * 0.05 + wobble(day, 11) * 0.12)
            }
        },
    },
    Sheet {
        by: "Jonas",
        is_kpi: true,
        is_ratio: false,
        texts: &[
            ("name", "HTTP 500"),
            ("question", "How often do we fail those who ask?"),
            ("formula", "answers with status 500"),
            ("unit", "answers"),
            ("aggregation", "count"),
            ("period", "per day"),
            ("source", "Access log of the API"),
            ("example", "2"),
            ("notified", "Whoever is on call, on a warning"),
            (
                "business_value",
                "Every failed answer is a clerk who asks again, or a shop that shows nothing.",
            ),
            ("impact", "Shops fall back to yesterday’s data; three teams open tickets."),
            ("bearable", "one hour"),
            (
                "response",
                "Roll back the last release; keep the failing request with everything needed to repeat it.",
            ),
        ],
        words: &[("class", "errors"), ("direction", "less"), ("severity", "noticeable")],
        numbers: &[("target", 5.0), ("warning", 3.0), ("baseline", 9.0)],
        steps: &["Provide by REST API"],
        watched_by: &["Jonas", "Jörg"],
        goal: "Trust",
        serves: "Escalations",
        file: "http-500.csv",
        every: 1,
        value: |day| {
            if day == 41 {
                2.0
            } else {
                (6.0 - f64::from(day) * 0.1 + wobble(day, 13) * 2.0).round().max(0.0)
            }
        },
    },
    Sheet {
        by: "Priya",
        is_kpi: false,
        is_ratio: false,
        texts: &[
            ("name", "Searches by city: Berlin"),
            ("question", "How do shop teams use the search by city?"),
            ("formula", "answers with status 200 on /customers/city/Berlin"),
            ("unit", "answers"),
            ("aggregation", "count"),
            ("period", "per day"),
            ("source", "Access log of the API"),
            ("example", "4,100"),
            ("notified", "Nobody; looked at in each refinement"),
            (
                "business_value",
                "Shows which way of asking shop teams really take, before we build more of them.",
            ),
        ],
        words: &[("class", "api")],
        numbers: &[("baseline", 3_900.0)],
        steps: &["Provide by REST API"],
        watched_by: &["Priya"],
        goal: "Reach",
        serves: "New shop countries",
        file: "city-berlin.csv",
        every: 1,
        value: |day| {
            let closed = if day % 7 == 6 { 2_900.0 } else { 0.0 };
            (4_050.0 - closed + f64::from(day) * 6.0 + wobble(day, 17) * 180.0).round()
        },
    },
    Sheet {
        by: "Amara",
        is_kpi: true,
        is_ratio: false,
        texts: &[
            ("name", "Time to fix a customer-visible fault"),
            ("question", "How long does a fault stay where customers can see it?"),
            ("formula", "from the first report to the release that mends it, median of the week"),
            ("unit", "working day(s)"),
            ("aggregation", "median"),
            ("period", "per week"),
            ("source", "Tickets marked “visible to customers”"),
            ("example", "0.8"),
            ("notified", "The whole team, in the weekly review"),
            ("business_value", "Trust comes back faster than a fault is forgotten."),
            ("impact", "Escalations pile up with management, and feature work stops for days."),
            ("bearable", "one week"),
            (
                "response",
                "The whole team mends first; one of us writes down what would have shown it earlier.",
            ),
        ],
        words: &[("class", "errors"), ("direction", "less"), ("severity", "severe")],
        numbers: &[("target", 1.0), ("violation", 3.0), ("baseline", 3.5)],
        steps: &[],
        watched_by: &["Amara", "Jörg"],
        goal: "Trust",
        serves: "Escalations",
        file: "time-to-fix.csv",
        every: 7,
        value: |day| [3.5, 3.0, 2.5, 1.5, 1.5, 0.9][(day as usize / 7).min(5)],
    },
];

/// Ups and downs between −1 and 1, the same every time.
fn wobble(day: u32, of: u32) -> f64 {
    f64::from((day * of * 37 + day * day * 11 + of) % 41) / 20.0 - 1.0
}

fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
