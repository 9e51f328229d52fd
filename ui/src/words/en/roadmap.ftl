# The roadmap: on screen, on paper and in the terminal.

roadmap = Roadmap
attribution-roadmap = After the GO Product Roadmap by Roman Pichler, romanpichler.com, CC BY-SA 4.0.

roadmap-row-date = Date
roadmap-row-name = Name
roadmap-row-goal = Goal
roadmap-row-features = Features
roadmap-row-metrics = Metrics
roadmap-row-serves = Serves

roadmap-ask-date = When? A quarter, a month, a day
roadmap-ask-name = What is this step called?
roadmap-ask-goal = Which one outcome is it for?
roadmap-ask-features = Which three to five features serve that? One on each line
roadmap-ask-metrics = How, and when, will you know? One on each line

roadmap-horizon-now = Now
roadmap-horizon-next = Next
roadmap-horizon-later = Later
roadmap-no-date = no date yet
roadmap-no-name = Step without a name
roadmap-quarter = Q{ $number } { $year }
roadmap-quarters = Q{ $number } { $year } – Q{ $number2 } { $year2 }
roadmap-half = H{ $number } { $year }
roadmap-halves = H{ $number } { $year } – H{ $number2 } { $year2 }

roadmap-hint-no_goal = Which outcome are these features for? Write the goal.
roadmap-hint-few_features = { $count ->
    [0] No features yet; three to five show what the goal needs.
    [one] One feature; three to five show what the goal needs.
   *[other] { $count } features; three to five show what the goal needs.
}
roadmap-hint-many_features = { $count } features; a goal is best served by three to five. Details belong to the backlog.
roadmap-hint-no_metric = How will you know? Add a metric.
roadmap-hint-metric_without_number = A metric needs a number: how much, how many, how fast?
roadmap-hint-metric_without_time = A metric needs a time: until when, for how long?
roadmap-hint-date_unclear = This date has no place on the time line.
roadmap-hint-out_of_order = It comes before “{ $before }”, which stands left of it.
roadmap-hint-review_due = The roadmap was to be reviewed by { $since }.

roadmap-review = Review
roadmap-verdict-keep = Keep
roadmap-verdict-change = Change
roadmap-verdict-reorder = Reorder
roadmap-verdict-replace = Replace
roadmap-reviewed = Reviewed on { $on }, next review by { $next }
roadmap-review-by = To be reviewed by { $due }
roadmap-undated = No date yet:
roadmap-event-review = Roadmap review
roadmap-event-next-review = Next roadmap review

roadmap-outside = What outsiders see
roadmap-outside-dates = Dates
roadmap-dates-none = None
roadmap-dates-half_year = By half-year
roadmap-dates-quarter = By quarter
roadmap-dates-as_written = As written
roadmap-outside-rows = Beside date and name
roadmap-review-of = { $by ->
    [none] { $on }
   *[other] { $on }, written down by { $by }
}
