# The roadmap on screen, beside what paper and terminal say, too.

roadmap-purpose = A roadmap says which outcomes you want, and roughly when: one goal for each step, the features that serve it, and how you will know.
roadmap-empty = No goal yet
roadmap-example = Example: “Trust” in the first quarter, so that nobody’s address is wrong any more.
roadmap-add = Add a step
roadmap-ways = Way to look at it
roadmap-way-go = Goals
roadmap-way-horizons = Now, next, later
roadmap-way-time_line = Time line
roadmap-show-go = Show the goals as a table
roadmap-show-horizons = Show now, next, later
roadmap-show-time_line = Show the time line
roadmap-faces = For whose eyes
roadmap-face-internal = Internal
roadmap-face-external = External

roadmap-step-menu = What to do with “{ $name }”
roadmap-details = What it is tied to
roadmap-move-back = Move one step back
roadmap-move-on = Move one step on
roadmap-move-to = Move to
roadmap-as-dated = Where its date says
roadmap-team-only = Hide from outsiders
roadmap-show-all = Show to outsiders
roadmap-is-team-only = Outsiders do not see this step.
roadmap-delete = Remove the step
roadmap-keys-walk = To the neighbouring cell, at the edge of a text
roadmap-keys-carry = Move the step, or to now, next, later

roadmap-about-now = What we work on
roadmap-about-next = What comes soon
roadmap-about-later = What may come one day
roadmap-none-here = Nothing here.
roadmap-moved = “{ $name }” stands under { $horizon }
roadmap-proposed = as its date says

roadmap-quarter-mark = Q{ $number } { $year }
roadmap-bar-first = Beginning of “{ $name }”
roadmap-bar-last = End of “{ $name }”
roadmap-keys-stretch = On the time line: move the beginning or the end of a bar
roadmap-date-of = Date of “{ $name }”
roadmap-no-place = Without a place on the time line
roadmap-today = today
roadmap-days = { $first } – { $last }

roadmap-outside-about = This is what outsiders see, here and on every external export. Both views are made of the same goals.
roadmap-outside-none = Outsiders see no step yet.

roadmap-review-title = Review the roadmap
roadmap-review-about = At least every three months: is each goal still right? What you decide here goes on record; the goals themselves you change on the roadmap.
roadmap-record = Put on record
roadmap-recorded = The review is on record. The next one is on { $next }.
roadmap-review-on = Reviewed on
roadmap-review-next = Next review on
roadmap-review-note = Note
roadmap-verdict-of = What becomes of “{ $name }”
roadmap-why-of = Why, for “{ $name }”
roadmap-why = Why?
roadmap-why-kept = Why? (may stay empty)
roadmap-reviews = Reviews on record
roadmap-hand-out = Hand out the roadmap
roadmap-about-csv = A table with one row for each step, for a spreadsheet.
roadmap-about-ics = A calendar with every step that has a date, and the reviews.
