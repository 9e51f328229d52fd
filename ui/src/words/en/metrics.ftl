# Metrics: the list with the process chain, the sheet of one metric, its readings. Screen, print and terminal.

metrics = Metrics
metrics-purpose = A metric is a quantity from which you can conclude something about quality. Agree what it is, and what it is worth, before code is written.
metrics-example = For example: new customers saved per day, divided by customers provided by the API, should be 1.
metrics-add = Add a metric
metrics-add-first = Add the first metric
metrics-filter = Show
metrics-filter-all = All { $count }
metrics-filter-kpi = KPIs { $count }
metrics-filter-violated = Violated { $count }
metrics-filter-unfinished = Unfinished { $count }
metrics-none-so = No metric is of this sort.
metrics-back = All metrics
metrics-unnamed = Metric without a name
metrics-gone = This metric is not there any more.
metrics-remove = Remove this metric
metrics-print = Hand out metrics
metrics-about-csv = A table with one row for each metric, for a spreadsheet.
metrics-about-json = Every metric with all its readings, for other programs. A product comes back from its own file.

class-integrity = Integrity
class-performance = Performance
class-errors = Errors
class-api = API analytics
class-quantity = Quantity
class-other = Other
class-none = Without a class
class-choose = Not chosen yet
class-about-integrity = Do business objects get through the process chain? The ratio of two steps; 1 is right.
class-about-performance = How does the product do against its non-functional objectives?
class-about-errors = How often does it fail, and how fast is it mended?
class-about-api = How do clients use it?
class-about-quantity = An amount that nobody in the team can influence.
class-about-other = Something else that tells of quality.
kpi = KPI
kpi-yes = These are KPIs.
kpi-maybe = These may be KPIs.
kpi-never = These cannot be KPIs: nobody in the team can influence them.

chain = Process chain
chain-purpose = The steps a business object takes, in order. From two steps that follow each other comes an integrity ratio.
chain-add = Add a step
chain-step = Step { $number }
chain-step-menu = More for step “{ $name }”
chain-step-earlier = Move earlier
chain-step-later = Move later
chain-step-remove = Remove step
chain-ratio = { $from } / { $to }
chain-ratio-none = no metric yet
chain-ratio-unread = no reading yet
chain-propose = { $count ->
    [one] The chain suggests { $count } integrity ratio:
   *[other] The chain suggests { $count } integrity ratios:
}
chain-propose-all = Add all { $count }
chain-propose-add = Add “{ $name }”

gaps = What have we not thought of?
gap-class = No metric tells of { $class }.
gap-step = No metric is taken at “{ $name }”.
gap-business_goal = No metric serves the business goal “{ $text }”.
gap-class-mend = Add one
gap-step-mend = Add one
gap-business_goal-mend = Add one

metric-what-it-is = What it is
metric-what-it-is-worth = What it is worth
metric-missing = { $count ->
    [0] Complete
    [one] { $count } thing is missing
   *[other] { $count } things are missing
}
metric-unfinished = Unfinished
metric-still-missing = Still to be said: { $fields }.
metric-choose = Not chosen yet
metric-targets = Targets
metric-when-violated = When it is violated

direction-more = more is better
direction-less = less is better
direction-at = exactly at the target
direction-within = within a range
severity-minor = minor: hardly anybody notices
severity-noticeable = noticeable: some are hindered
severity-severe = severe: customers or the company lose something
severity-critical = critical: it must not happen

ask-metric-name = e.g. Saved / provided
ask-metric-question = Which question does it answer?
ask-metric-formula = e.g. saved per day ÷ provided per day
ask-metric-unit = e.g. seconds
ask-metric-aggregation = e.g. 90th percentile
ask-metric-period = e.g. per day
ask-metric-source = Where do the raw figures come from?
ask-metric-example = e.g. 1.2
ask-metric-notified = Who is told, on what?
ask-metric-business_value = What is it worth to customers and company?
ask-metric-impact = What happens to customers and company then?
ask-metric-bearable = e.g. one day
ask-metric-response = What do we do then?

reading-state-unjudged = not judged
reading-state-good = good
reading-state-missed = short of the target
reading-state-warning = warning
reading-state-violated = violated
reading-since = since { $since }
reading-none = No reading yet

means-what = { $name }
means-what-period = { $name }, { $period },
means-value = { $value } { $unit }
means-unsaid = Nobody has said yet what is good for “{ $name }”.
means-watched = “{ $name }” is only watched: it has no target.
means-should-more = { $what } should be { $target } or more.
means-should-less = { $what } should be { $target } or less.
means-should-at = { $what } should be { $target }.
means-should-within = { $what } should be between { $target } and { $upper }.
means-read-unjudged = It was { $value } on { $at }.
means-read-good = It was { $value } on { $at }: that is good.
means-read-missed = It was { $value } on { $at }: short of the target since { $since }.
means-read-warning = It was { $value } on { $at }: a warning since { $since }.
means-read-violated = It was { $value } on { $at }: violated since { $since }.
means-warned-above = Above { $limit } we are warned.
means-warned-below = Below { $limit } we are warned.
means-warned-outside = Below { $low } or above { $high } we are warned.
means-warned-else = Anything else warns us.
means-violated-above = Above { $limit } it is violated{ $impact ->
    [none] .
   *[other] : { $impact }
}
means-violated-below = Below { $limit } it is violated{ $impact ->
    [none] .
   *[other] : { $impact }
}
means-violated-outside = Below { $low } or above { $high } it is violated{ $impact ->
    [none] .
   *[other] : { $impact }
}
means-violated-else = Anything else is a violation{ $impact ->
    [none] .
   *[other] : { $impact }
}

metric-hint-not_a_kpi = A minor quantity is no KPI: nobody in the team can influence it.
metric-hint-is_a_kpi = Metrics of this class are KPIs. Say so, or choose another class.
metric-hint-no_direction = There is a target, but nobody has said what is good: more, less, exactly there, or within a range?
metric-hint-no_upper_end = A range needs its upper end.
metric-hint-range_upside_down = The upper end of the range lies below the lower one.
metric-hint-violation_on_target = The violation lies on the good side of the target: it would be violated while it is on target.
metric-hint-warning_on_target = The warning lies on the good side of the target: you would be warned while it is on target.
metric-hint-warning_too_late = The warning comes only when it is violated already. Let it come earlier.
metric-hint-half_a_ratio = A ratio needs two different steps of the chain.
metric-hint-measured_twice = “{ $title }” is the ratio of the same two steps. One of them is enough.

readings = Readings
readings-count = { $count ->
    [0] no reading yet
    [one] { $count } reading
   *[other] { $count } readings
}
readings-violations = { $count ->
    [one] { $count } of them violated
   *[other] { $count } of them violated
}
readings-purpose = Put down what you read, or bring in a CSV file with a time and a value in each row.
readings-add = Add reading
readings-value = Value
readings-when = When
readings-put = Put down
readings-import = Bring in a file
readings-table = Readings, newest first
readings-table-more = The latest { $count } are listed.
readings-column-when = When
readings-column-value = Value
readings-column-state = State
readings-take-back = Take back the reading of { $at }
readings-taken-back = Took back the reading of { $at }.
readings-no-number = This is not a number.
readings-unreadable = { $count ->
    [one] { $count } block of readings was written by a newer program and is not shown.
   *[other] { $count } blocks of readings were written by a newer program and are not shown.
}
readings-file-title = Readings from { $name }
readings-file-about = Two columns, “time” and “value”. Comma, semicolon or tab; decimal point or comma; ISO or German dates.
readings-file-becomes = { $count ->
    [one] { $count } reading, { $least }, of { $from }.
   *[other] { $count } readings from { $least } to { $most }, between { $from } and { $until }.
}
readings-file-decimals-comma = A comma stands before the decimals.
readings-file-decimals-point = A point stands before the decimals.
readings-file-unread = { $count ->
    [one] One row is no reading. Nothing will be put down until it is mended.
   *[other] { $count } rows are no readings. Nothing will be put down until they are mended.
}
readings-file-line = Line
readings-file-row = Row
readings-file-reason = Why it is none
readings-file-cancel = Cancel
readings-file-put = { $count ->
    [one] Put down { $count } reading
   *[other] Put down { $count } readings
}
readings-file-done = { $count ->
    [one] Put down { $count } reading.
   *[other] Put down { $count } readings.
}
readings-file-reading = Reading the file …
reading-none-no_time = it names no time
reading-none-unknown_time = “{ $time }” is no time, or could be two
reading-none-no_value = it has no value
reading-none-not_a_number = “{ $value }” is not a number
reading-none-time_twice = line { $line } is of the same time
reading-none-too_many_fields = it has { $count } fields: does a decimal comma need quotation marks?

chart-of = Chart of “{ $name }”
chart-says = { $count ->
    [one] { $count } reading, { $violations } violated.
   *[other] { $count } readings from { $from } to { $until }; { $violations } violated.
}
chart-keys = Arrow keys go from reading to reading.
chart-keys-zoom = Arrow keys go from reading to reading; + looks nearer, − from further away, 0 shows all. A mouse draws out a part.
chart-part = Which time the chart shows
chart-part-all = All
chart-part-year = Last year
chart-part-quarter = Last quarter
chart-part-month = Last month
chart-part-own = A part
chart-nearer = Look nearer
chart-further = Look from further away
chart-point = { $at }: { $value }, { $state }
chart-target = target
chart-warning = warning
chart-violation = violation
chart-baseline = baseline
chart-empty = The chart begins with the first reading.
chart-impact = What this violation means
chart-impact-if = What a violation would mean
chart-impact-unsaid = Nobody has said yet what a violation does to customers and company.
