# Coverage and threads: what serves what, and where a thread breaks off.

room-coverage = Coverage
keys-go-coverage = Go to the coverage
coverage-purpose = From a need over a goal to a metric: where a thread breaks off, something is done that nobody asked for, or asked for and not done.
coverage-nothing = Nothing to follow yet
coverage-begin = To the vision board
coverage-example = Put up a need on the vision board, then a goal on the roadmap that serves it, then a metric that shows whether it does.
coverage-sum = { $count ->
    [0] Every thread holds: { $all } looked at.
    [one] One of { $all } has a loose end.
   *[other] { $count } of { $all } have a loose end.
}
coverage-needs_without_goal = Needs without a goal
coverage-needs_without_goal-why = No goal of the roadmap serves them. Is it too early, or was one forgotten?
coverage-needs_without_goal-tie = Tie to a goal
coverage-business_goals_without_service = Business goals that nothing serves
coverage-business_goals_without_service-why = Neither a goal nor a metric says that it is for them.
coverage-business_goals_without_service-tie = Tie to a goal or metric
coverage-goals_without_metric = Goals without a metric
coverage-goals_without_metric-why = Nobody will see whether they were reached.
coverage-goals_without_metric-tie = Tie to a metric
coverage-metrics_without_business_value = Metrics without business value
coverage-metrics_without_business_value-why = They say what is measured, not what it is worth.
coverage-metrics_without_business_value-mend = Say what it is worth
coverage-decisions_without_outcome = Decisions without an outcome
coverage-decisions_without_outcome-why = They were asked and are not answered yet.
coverage-decisions_without_outcome-mend = Decide it
coverage-add-goal = Add a goal for it
coverage-add-metric = Add a metric for it

trace = Threads
trace-none = It is tied to nothing yet.
trace-serves = Serves
trace-served-by = Served by
trace-decided = Decisions about it
trace-about = Decides about
