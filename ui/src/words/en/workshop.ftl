# What a team does when it sits together: cards in groups, things parked for later, sessions.

group-begin = Group…
group-do = Group
group-choose = Choose
group-choose-all = Choose its cards
group-put-into = Put into group…
group-take-out = Take out of the group
group-none = No group
group-name = Name of the group
group-label = Group { $name }, { $count ->
    [one] one card
   *[other] { $count } cards
}
group-more = More about the group { $name }
group-ungroup = Ungroup
group-ungroup-all = Ungroup all in { $section }
group-up = Move group up
group-down = Move group down
group-moved = The group { $name } is at place { $place } of { $count } now.
group-bar = Chosen cards
group-chosen = { $count ->
    [one] One card chosen in { $section }
   *[other] { $count } cards chosen in { $section }
}
group-clear = Choose none
group-keys-choose = Choose the card, or not
group-keys-range = Choose cards on the way
group-now-in = In the group { $name }
group-now-out = In no group
group-taken-apart = The group “{ $name }” is taken apart; its cards stay.
group-started = Group { $name }: { $count ->
    [one] one card
   *[other] { $count } cards
}

parking-title = Parking lot
keys-go-parking = Show the parking lot
parking-park-this = Park this
parking-is-parked = It is in the parking lot.
parking-add = Park something for later
parking-purpose = What matters, but not now, is parked here: nothing gets lost, and the talk goes on.
parking-example = Like: “Ask the lawyers how long logs may be kept.” Enter parks it; then say who looks after it and what follows.
parking-open = Open
parking-done = { $count ->
    [one] One thing done
   *[other] { $count } things done
}
parking-all-done = Everything here is done.
parking-is-done = Done
parking-owner = Who looks after it
parking-nobody = Nobody yet
parking-follow-up = What follows
parking-follow-up-example = What follows, and when
parking-remove = Take “{ $text }” away

sessions-title = { $count ->
    [one] One session together
   *[other] { $count } sessions together
}
sessions-when = { $day }, { $from } to { $until }
sessions-host = On { $name }’s machine
sessions-nobody = Nobody gave a name
sessions-dots = Dots on cards
sessions-dots-in = Dots on cards in { $section }
