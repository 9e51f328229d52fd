# Kinds of entries and their fields, as problems, history and screens call them.

kind-member = member
kind-hand_over = hand-over
kind-rules = set of rules
kind-goal = roadmap goal
kind-roadmap = external roadmap
kind-review = review
kind-chain_step = step of the process chain
kind-metric = metric
kind-readings = set of readings
kind-decision = decision
kind-option = option
kind-parked = parked thing
kind-group = group of cards
kind-session = session

field-member-name = name
field-member-mark = mark
field-member-discipline = discipline
field-member-joined = joined on
field-member-left = left on

field-goal-name = name
field-goal-date = date
field-goal-goal = goal
field-goal-features = features
field-goal-metrics = metrics
field-goal-horizon = now, next or later
field-goal-serves = what it serves
field-goal-measured_by = what measures it
field-goal-team_only = for the team alone
field-goal-written_on = day its date was written

field-roadmap-dates = how outsiders see dates
field-roadmap-row = what outsiders see

field-review-on = day
field-review-next = next review
field-review-note = note
field-review-verdict = verdict
field-review-name = name of the goal
field-review-why = reason

field-chain_step-name = name
field-chain_step-note = note

field-metric-name = name
field-metric-question = question it answers
field-metric-class = class
field-metric-is_kpi = is a KPI
field-metric-steps = steps of the chain
field-metric-formula = formula
field-metric-numerator = earlier step of the ratio
field-metric-denominator = later step of the ratio
field-metric-unit = unit
field-metric-aggregation = aggregation
field-metric-period = period
field-metric-direction = what is good
field-metric-source = source of the raw figures
field-metric-example = example value
field-metric-baseline = baseline
field-metric-baseline_day = day of the baseline
field-metric-watched_by = watched by
field-metric-notified = who is notified on what
field-metric-owner = owner
field-metric-business_value = business value
field-metric-serves = what it serves
field-metric-target = target
field-metric-target_upper = upper end of the target
field-metric-warning = warning
field-metric-violation = violation
field-metric-valid_from = valid from
field-metric-impact = impact of a violation
field-metric-severity = severity
field-metric-bearable = bearable for
field-metric-response = what we then do

field-readings-metric = metric
field-readings-points = readings
field-readings-file = file

field-rules-method = method
field-rules-base = base
field-rules-quorum = quorum
field-rules-quorum_share = quorum in per cent
field-rules-secret = secret ballots
field-rules-floor = floor of fist of five
field-rules-dots = dots each
field-rules-stack = several dots on one option
field-rules-second_round = second round before the double vote
field-rules-double_vote = double vote

field-decision-question = question
field-decision-context = why it is asked
field-decision-artefact = artefact
field-decision-about = what it is about
field-decision-method = method
field-decision-base = base
field-decision-quorum = quorum
field-decision-quorum_share = quorum in per cent
field-decision-secret = secret ballots
field-decision-floor = floor of fist of five
field-decision-dots = dots each
field-decision-stack = several dots on one option
field-decision-voters = who may vote
field-decision-review_on = review on
field-decision-postponed_until = postponed until
field-decision-supersedes = what it takes the place of
field-decision-split_from = split from
field-decision-round = round
field-decision-record = record

field-option-text = what it says
field-option-decision = decision
field-option-until = observe until
field-option-rules = rules of deciding

field-parked-text = what is parked
field-parked-owner = owner
field-parked-follow_up = what follows
field-parked-done = done

field-group-name = name
field-group-section = section
field-group-card = card

field-session-started = begun
field-session-ended = ended
field-session-participants = who took part
field-session-host = host
field-session-dots = dots on cards

field-hand_over-member = member
field-hand_over-from = from
field-hand_over-until = until
field-hand_over-why = why
