# Dots on cards: everybody puts them where they matter most, and all see at once what came of it.

dots-name = Dots on cards
dots-purpose = Everybody puts dots on the cards that matter most to them.
dots-where = On which cards
dots-everywhere = The whole board
dots-each = Dots for everybody
dots-each-hint = { $cards ->
    [one] There is one card; about a third as many dots is a good number.
   *[other] There are { $cards } cards; about a third as many dots is a good number.
}
dots-each-wrong = A number from 1 to { $most }.
dots-on-one = On one card
dots-on-one-1 = One at most
dots-on-one-3 = Three at most
dots-on-one-all = As many as you like
dots-seen = When the dots are seen
dots-seen-reveal = Only at the reveal
dots-seen-open = At once
dots-names-hint = After the reveal all see whose dots are where.
dots-nameless-hint = Nobody will ever see whose dots are where, whoever leads included. This cannot be changed afterwards.
dots-start = Give out dots
dots-left = { $left ->
    [0] No dot left of { $each }
    [one] One dot left of { $each }
   *[other] { $left } dots left of { $each }
}
dots-most-on-one = { $most ->
    [one] one on a card at most
   *[other] { $most } on a card at most
}
dots-for = For whom
dots-go = To the board
dots-done = { $done } of { $all } have put all theirs
dots-hidden = hidden until the reveal
dots-reveal = Reveal
dots-close = End putting dots
dots-end = Take the dots away
dots-most = Most dots
dots-none = No card has a dot.
dots-count = { $count ->
    [one] One dot
   *[other] { $count } dots
}
dots-own = { $own ->
    [one] One of your dots
   *[other] { $own } of your dots
}
dots-put = Put a dot
dots-take = Take a dot off
dots-said = { $own ->
    [0] None of your dots here
    [one] One of your dots here
   *[other] { $own } of your dots here
}, { $left } left
dots-keys-put = Put a dot on the card
dots-keys-take = Take a dot off the card
