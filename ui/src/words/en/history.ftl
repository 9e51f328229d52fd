# The history of a product, and the board as it stood.

history-title = History
history-choose = Choose an entry, and you see the board, and everything else, as it stood right after it. Cards and the whole board can be put back from there; nothing is ever lost.
history-reading = Reading the history
history-older = Show older
history-first-day = This is where it began.
history-someone = Someone
history-then = As it was then
history-artefact = What you look at
history-back = Back to the history
history-as-of = As it was on { $moment }
history-after = { $who } { $act }
history-read-only = You are looking at the past. Nothing can be changed here.
history-since = Since then: { $what }.
history-since-nothing = Nothing is different today.
history-since-new = { $count ->
    [one] { $count } new card
   *[other] { $count } new cards
}
history-since-gone = { $count ->
    [one] { $count } card gone
   *[other] { $count } cards gone
}
history-since-changed = { $count ->
    [one] { $count } card changed
   *[other] { $count } cards changed
}
history-since-name = then called “{ $name }”
history-since-sections = then with { $sections } sections
history-look = What is shown
history-look-differences = Differences to now
history-look-then = As it was
history-put-board-back = Put the whole board back
history-put-card-back = Put this card back
history-card-is-back = The card is back as it was.
history-board-is-back = The board is back as it was.
history-is-so-already = It is so already.
history-undo-in-order = Other things were done since. Undo takes them back in order.
history-of-card = What happened

history-mark-gone = Gone today
history-mark-new = New since then
history-mark-changed = Text changed since
history-mark-moved = Hangs in { $section } today
history-mark-marked = Today: { $state }
history-mark-author = { $author ->
    [none] Today without an author
   *[other] Author today: { $author }
}
history-mark-reordered = Hangs at another place today
history-text-then = Taken out since:
history-text-now = Put in since:
