# Deciding: what the screens of decisions, the terminal and the record say alike.

method-majority = majority
method-two_thirds = two thirds
method-consent = consent
method-fist = fist of five
method-dots = dots
method-ranked = ranked (Schulze)

base-cast = votes cast
base-present = those who took part
base-all = all who may vote

scope-vision = vision
scope-roadmap = roadmap
scope-backlog = backlog
scope-other = something else

decision-state-draft = draft
decision-state-voting = voting
decision-state-no_quorum = too few took part
decision-state-stuck = stuck
decision-state-narrowed = narrowed
decision-state-decided = decided, to be concluded
decision-state-postponed = postponed
decision-state-closed = closed

verdict-no_quorum = Not yet decided: { $took } of { $voters } took part, { $quorum } are needed.
verdict-decided = Decided: “{ $option }”.
verdict-narrowed = The options are ranked; that decides nothing by itself.
verdict-tie = Stuck: a tie between { $options }.
verdict-nobody_over_the_bar = Stuck: no option has the { $needed } votes it needs.
verdict-nobody_voted = Stuck: nobody cast a vote.
verdict-objections = { $count ->
    [one] Stuck: one objection.
   *[other] Stuck: { $count } objections.
}
verdict-below_the_floor = { $count ->
    [one] Stuck: one hand is below the floor of { $floor }.
   *[other] Stuck: { $count } hands are below the floor of { $floor }.
}

quorum-count = { $needed } of { $voters } must take part
quorum-share = { $percent } % of { $voters } must take part: { $needed }

problem-vote_closed = This decision is closed; its record stands.
problem-vote_closed-hint = Ask a new question that supersedes it.
problem-vote_no_question = There is no question yet.
problem-vote_no_question-hint = Write down what is to be decided.
problem-vote_too_few_options = There are fewer than two options.
problem-vote_too_few_options-hint = Add another one; to do nothing and observe until a day is one, too.
problem-vote_no_voters = Nobody may vote.
problem-vote_no_voters-hint = Add members to the team, or choose who may vote.
problem-vote_quorum_too_high = { $needed } must take part, and only { $voters } may.
problem-vote_quorum_too_high-hint = Lower the quorum, or let more people vote.
problem-vote_under_way = A vote on this is under way already.
problem-vote_under_way-hint = Reveal it or abandon it first.
problem-vote_already_decided = The latest round has decided this.
problem-vote_already_decided-hint = Conclude it with a reason.
problem-vote_not_a_voter = This member may not vote here.
problem-vote_not_a_voter-hint = Who may vote was fixed when the vote was opened.
problem-vote_proxy_unnamed = Nobody knows who enters this ballot for somebody else.
problem-vote_proxy_unnamed-hint = Say first which member of the team sits at this machine; the record names them.
problem-vote_ballot_unfit = This is no ballot for the method: { $method }.
problem-vote_ballot_unfit-hint = Vote again as the method asks for.
problem-vote_no_such_option = The ballot names something that is no option, or one option twice.
problem-vote_no_such_option-hint = Choose among the options of this vote.
problem-vote_too_many_dots = There are { $dots } dots, no more.
problem-vote_too_many_dots-hint = Take some away.
problem-vote_dots_stacked = Here each option takes one dot of each person.
problem-vote_dots_stacked-hint = Spread your dots.
problem-vote_no_reason = It needs a reason in words.
problem-vote_no_reason-hint = Write one sentence; it goes on record.
problem-vote_reason_unfit = The reason has { $chars } characters.
problem-vote_reason_unfit-hint = There is room for { $limit }.
problem-vote_no_such_vote = There is no such vote on this machine.
problem-vote_no_such_vote-hint = It was revealed or abandoned, or it is held on another machine.
problem-vote_revealed = The ballots are open already.
problem-vote_revealed-hint = A second round is a new vote.
problem-vote_key_lost = The key to these ballots is not on this machine any more.
problem-vote_key_lost-hint = The ballots cannot be read. Vote again.
problem-vote_ballot_changed = The sealed ballot of { $name } was changed by another hand than this program’s.
problem-vote_ballot_changed-hint = It cannot be counted. Give the vote up and vote again.
problem-vote_no_round = Nothing was counted yet.
problem-vote_no_round-hint = Open a vote and reveal it first.
problem-vote_no_quorum = Too few took part: this is not stuck, it is not yet decided.
problem-vote_no_quorum-hint = Vote again when more can take part.
problem-vote_not_stuck = The latest round is not stuck.
problem-vote_not_stuck-hint = The double vote is only for what is stuck.
problem-vote_method_forbids = With this method nobody is outvoted: { $method }.
problem-vote_method_forbids-hint = Talk about the objections, then vote again.
problem-vote_out_of_scope = The rules allow no double vote here: { $scope }.
problem-vote_out_of_scope-hint = Discuss and vote again, postpone it, or split the question.
problem-vote_second_round_needed = First it is discussed and voted on again.
problem-vote_second_round_needed-hint = Open another round.
problem-vote_already_doubled = The double vote was used on this round.
problem-vote_already_doubled-hint = Discuss and vote again, postpone it, or split the question.
problem-vote_not_the_primus = Only who holds the role of the primus at this moment has the double vote.
problem-vote_not_the_primus-hint = The team page says who that is.
problem-vote_no_own_vote = The primus cast no vote in this round, so nothing can count twice.
problem-vote_no_own_vote-hint = Discuss and vote again.
problem-vote_only_narrowed = Dots narrow the options; they decide nothing.
problem-vote_only_narrowed-hint = Vote on what leads, with another method.
problem-vote_nothing_decided = Nothing is decided that could be concluded.
problem-vote_nothing_decided-hint = Discuss and vote again, use the double vote, postpone it, or split the question.
problem-vote_record_too_long = The record is too long to be kept.
problem-vote_record_too_long-hint = Shorten reasons and texts, or split the question.
problem-vote_rules_need_a_decision = Votes have been counted under these rules: only a decision changes them.
problem-vote_rules_need_a_decision-hint = Ask the question, and let an option bring the new rules with it.
problem-vote_widening_needs_a_decision = To allow the double vote on more takes a decision.
problem-vote_widening_needs_a_decision-hint = Ask the question, and let an option bring the new rules with it.
problem-vote_rules_unfit = These rules do not make sense.
problem-vote_rules_unfit-hint = Check quorum, floor and dots.
problem-vote_day_passed = { $day } is no day that is still to come.
problem-vote_day_passed-hint = Choose a later day. Nothing was changed.
problem-vote_not_revealed = The ballots are sealed until the reveal.
problem-vote_not_revealed-hint = Reveal them first; then no ballot can be changed any more.
decision-tampered = The record of “{ $question }” was changed by another hand than this program’s.
decide-conflict = Two machines closed this question
decide-conflict-means = The record that was closed first stands, everywhere the same. The other is kept and shown:
decide-conflict-other = “{ $outcome }”, closed by { $by } on { $at }
decide-conflict-other-by-nobody = “{ $outcome }”, closed on { $at }

decision-record = Decision record
attribution-decision = Made with Inter Pares
record-status = Status
record-closed = Concluded
record-closed-on = { $day }
record-closed-by = { $day } by { $name }
record-scope = Concerns
record-about = About
record-postponed = Postponed until
record-review = Review on
record-supersedes = Takes the place of
record-superseded-by = Superseded by
record-context = Why it was asked
record-options = Options
record-outcome = Decision
record-reason = Reason
record-dissent = Dissent
record-no-dissent = None on record.
record-round = Round { $round }
record-plain = plain
record-firsts = put first
record-weighted = with the double vote
record-base = base: { $base }
record-quorum = quorum: { $quorum }
record-secret = secret ballots
record-open = open ballots
record-floor = floor: { $floor }
record-dots = dots each: { $dots }
record-stack = several may lie on one option
record-no-stack = one on an option
record-took-part = { $took } of { $voters } took part, { $abstentions ->
    [0] nobody
   *[other] { $abstentions }
} abstained: { $votes ->
    [one] one vote
   *[other] { $votes } votes
} cast.
record-needed = An option needs { $needed }.
record-double = Double vote of { $member }
record-consents = consent
record-concerns = concerns
record-objections = objections
record-proxy = { $name } (entered by { $proxy })
decide-somebody = somebody else
record-observe = do nothing and observe until { $day }
record-until = { $text } (until { $day })
record-quoted = “{ $text }”
record-ballots = The ballots
record-said = What was said
record-digest = SHA-256
said-abstain = abstains
said-consent = consents
said-concern = concern: { $text }
said-objection = objects: { $text }
said-fist = { $fingers ->
    [0] fist
    [one] one finger
   *[other] { $fingers } fingers
}

decide-order = The options, best first
decide-pairwise = How many prefer the option of the row to that of the column

decide-yes = yes
decide-no = no
decide-nowhere = nowhere
decide-rules = Rules of deciding
decide-rules-question = Change the rules of deciding?
decide-rules-change = Change them: { $changes }
decide-rules-keep = Keep them as they are
