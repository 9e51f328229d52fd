# The team: members, the role of the primus, hand-overs. Also said in the terminal.

discipline-management = Management
discipline-development = Development
discipline-operations = Operations
discipline-other = Something else
discipline-none = Not said

team-none = A product that belongs to a team
team-purpose = One person away for two months must not leave the product without anybody who cares. Everybody owns it; one of you is primus inter pares, first among equals: accountable outwards, one of many inwards.
team-example = “Amara, management, primus. Jonas, Sofía, Ahmed and Priya, development. Jörg and Mei-Ling, operations.”
team-add = Add a member
team-add-name = Name
team-members = Members
team-gone = Not in the team now
team-more = More about { $name }
team-be = This is me
team-not-you = This is not me
team-up = Move up
team-down = Move down
team-remove = Remove
team-sign-primus = primus
team-sign-you = you
team-seat-why = Say who sits at this machine: what you do in this product is then signed with that name. Whoever leaves gets a last day; their acts and their time as primus stay on record.

team-primus = { $name } is primus inter pares
team-no-primus = Nobody is primus yet
team-no-primus-why = Name the one who answers for the product outwards. The role can be handed over at any time, and returns by itself.
team-outwards = Outwards
team-outwards-what = accountable for the product; answers for vision, roadmap and backlog
team-inwards = Inwards
team-inwards-what = one of many; may bring drafts, and has a double vote when a question is stuck twice
team-holds = Since { $from }, without an end.
team-holds-until = { $name } holds the role until { $until }; nobody comes after.
team-holds-then-returns = { $name } holds the role until { $until }; then it returns to { $next }.
team-holds-then-goes = { $name } holds the role until { $until }; then it goes to { $next }.

team-hint-holder_is_gone = { $name } holds the role and is not in the team any more: hand it over.
team-hint-holder_leaves = { $name } holds the role and leaves on { $day }: hand it over before.
team-hint-nobody_of = Nobody of { $discipline } is in the team. Ownership is only whole when each discipline shares it.

team-name-primus = Name the first primus
team-name-do = Name
team-hand-over = Hand over the role
team-hand-over-do = Hand over
team-to = To
team-from = First day
team-until = Last day
team-until-hint = Leave it empty for good.
team-why = Why
team-why-example = Parental leave
team-nobody-else = Nobody else is in the team.
team-will-first = { $name } is primus from { $from } on, until the role is handed over.
team-will-return = { $name } holds the role from { $from } until { $until }; then it returns to { $back }.
team-will-stay = { $name } holds the role from { $from } on, for good.

team-record = Who was primus when
team-record-why = This stays on record. What was handed over is never undone; it ends, or is handed on.
team-when-now = now
team-when-upcoming = planned
team-since = since { $from }
team-from-until = { $from } to { $until }
team-call-off = Call off
team-end-now = End now
team-called-off = Called off
team-called-off-line = { $name }, planned by { $by }.
