# The live room: coming in, who is here, and how it is led.

live-lobby = You will be let in
live-lobby-more = Somebody in the room opens the door for you. Leave this page open.
live-lobby-as = The others see that { $name } is at the door. Leave this page open.
live-sent-away = You were sent out of this room
live-sent-away-more = What you did here is kept. If this was a mistake, ask the facilitator for a new link.
live-turned-away = You were not let in
live-turned-away-more = Somebody at the door said no. If this was a mistake, ask the facilitator for a new link.
live-kept-out = You cannot come into this room
live-kept-out-more = If this is a mistake, ask the facilitator for a new link.
live-over = The room is closed
live-over-more = Everything you made together is in “{ $product }”, on the machine that opened the room. Whoever sits there can give you a copy.
live-over-again = Look whether it is open again
live-over-not-yet = Nobody answers at this address. The room is not open, or the network is gone.

live-room = Live room
live-open = Open a room
live-open-more = People on your network join from their browser, without installing anything, and work on this product with you.
live-open-go = Open the room
live-address = Network address
live-address-line = { $address } ({ $adapter })
live-address-here = { $address }: only this machine
live-address-here-hint = Nobody else can join on this address. It is good for trying things out.
live-lobby-choice = Who comes in
live-lobby-on = Whoever is let in
live-lobby-off = Whoever has the link
live-lobby-on-hint = New people wait at the door until somebody who leads lets them in. They can also come with a short code.
live-lobby-off-hint = The link lets people straight in. There is no short code then, for it could be guessed.
live-lobby-turn-off = Let people straight in
live-lobby-turn-on = Let people wait at the door
live-share = Share
live-qr = QR code of the link
live-link = Link to the room
live-link-copy = Copy
live-link-copied = Copied
live-code-of = Or go to { $address } and type
live-code-none = There is a short code only while new people wait at the door.
live-named = Or by name
live-named-more = Where the network knows names, this address leads here as well, and is easier to type. Not every device understands it; the one above always works.
live-named-link = Link by name
live-door-large = Large, for the projector
live-door-small = Small again
live-large = Scan the code with the camera of your phone
live-check = Can others reach it?
live-check-good = This room answers on its address.
live-check-bad = This room does not answer on its own address.
live-new-link = New link
live-close = Close the room
live-close-sure = Everybody will be sent home. What you made stays in the product.
live-close-go = Close it for everybody
live-close-not = Keep it open

live-people = Who is here
live-people-open = { $count ->
    [one] One person is here
   *[other] { $count } people are here
}
live-at-the-door = { $count } at the door
live-at-screen = Here: { $names }
live-online-with = { $count ->
    [0] Nobody else is here
    [one] Online with one other
   *[other] Online with { $count } others
}
live-waiting = { $count ->
    [one] One person waits at the door
   *[other] { $count } people wait at the door
}
live-admit = Let in
live-admit-who = Let in: { $name }
live-admit-all = Let all in
live-turn-away = Turn away
live-turn-away-who = Turn away: { $name }
live-hands = Hands, in order
live-hands-count = { $count ->
    [one] Hand: { $first }
   *[other] { $count } hands, first { $first }
}
live-hand-down-of = Put down the hand of { $name }
live-you = { $name } (you)
live-nameless = Host
live-here = here
live-away = not connected
live-proxied = without a device
live-typing = typing
live-is-ready = ready
live-types-here = { $more ->
    [0] { $name }: typing
    [one] { $name } and one other: typing
   *[other] { $name } and { $more } others: typing
}
live-is-here = { $names }: at this card
live-more-of = What can be done for { $name }
live-make = Make them
live-role-facilitator = Facilitator
live-role-co_facilitator = Co-facilitator
live-role-participant = Participant
live-role-observer = Observer
live-send-away = Send out of the room
live-send-away-sure = Send { $name } out of the room? What they did here stays.
live-send-away-link = And give the room a new link
live-send-away-link-hint = With the old one they could come back under another name. Whoever is in stays in; whoever comes later needs the new link or code.
live-send-away-go = Send out
live-send-away-not = Let them stay
live-add = Somebody without a device
live-add-hint = Those who lead write and answer for them; it is marked so.
live-add-go = Add

live-bar = What the room is doing
live-task = What is being done now
live-task-none = What are you doing now?
live-locked = Locked: only those who lead change things
live-ready = Ready
live-ready-not = Not ready any more
live-ready-count = { $ready } of { $all } ready
live-ready-clear = Nobody is ready any more: the next thing begins
live-hand-up = Raise hand
live-hand-down = Lower hand
live-round-now = { $name } speaks
live-round-you = You speak now
live-round-next = then { $name }
live-round-go = Next
live-round-end = End the round

live-time-up = Time is up
live-time-held = held
live-time-left = { $seconds ->
    [60] One minute left
   *[other] { $seconds } seconds left
}
live-timer = Timer
live-timer-start = Set a timer
live-timer-for = Timer: { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
live-minutes = { $minutes ->
    [one] One minute
   *[other] { $minutes } minutes
}
live-timer-other = Another time …
live-timer-minutes = Minutes
live-timer-wrong = Between a few seconds and a day.
live-timer-go = Start
live-timer-add = One minute more
live-timer-pause = Hold the timer
live-timer-resume = Let the timer run
live-timer-end = Take the timer away

live-lead = Lead
live-summon = Bring everybody to this screen
live-guide = Offer to follow me
live-guide-end = Nobody follows me any more
live-lock = Lock the product
live-unlock = Unlock the product
live-typing-hide = Hide who is typing
live-typing-show = Show who is typing
live-round-start = Everyone speaks once
live-spotlight-here = Put what I am at into the spotlight
live-spotlight-card = Put into the spotlight
live-spotlight-off = End the spotlight
live-spotlight = In the spotlight: “{ $title }”
live-spotlight-show = Show me
live-summoned = { $name } asks everybody to come to { $screen }.
live-go-there = Go there
live-stay = Stay here
live-follow-offer = { $name } offers to lead the way.
live-follow = Follow
live-follow-not = Not now
live-follow-end = Stop following
live-following = You go where { $name } goes.

live-names = Names
live-names-with = With names
live-names-without = Without names
live-writing-start = Silent writing
live-writing-lead = Silent writing
live-writing-more = Everyone writes cards that nobody else sees until they are revealed.
live-writing-sections = In these sections
live-writing-names-hint = Revealed cards carry the names of those who wrote them.
live-writing-nameless-hint = Nobody will ever see who wrote which card, whoever leads included. This cannot be changed afterwards.
live-writing-nameless = Without names: they can only be revealed all together.
live-writing-until = The cards are revealed
live-writing-until-said = when I say so
live-writing-until-step = with the next step
live-writing-with-step = All cards are revealed as soon as you say what you are doing next.
live-writing-go = Begin
live-writing-now = Silent writing
live-writing-count = { $count ->
    [0] No hidden card yet
    [one] One hidden card
   *[other] { $count } hidden cards
}
live-anonymise = Without names instead
live-reveal-one = Reveal the cards of one person
live-reveal-all = Reveal all
live-writing-end = Reveal all and end
live-write-cards = Write cards
live-silent-named = Silent writing: only you see your cards until they are revealed.
live-silent-nameless = Silent writing: only you see your cards. They will be revealed without names.
live-silent-own = Your hidden cards
live-silent-hidden = Only you see this
live-silent-add = Add a hidden card
live-silent-drop = Throw away
live-silent-label = Hidden card in { $section }

live-poll = Ask something quickly
live-poll-name = Quick poll
live-poll-kind = What is asked for
live-poll-fist_of_five = Fist of five
live-poll-thumbs = Yes, no, sideways
live-poll-word = One word
live-poll-question = Question (may stay empty)
live-poll-start = Ask
live-poll-reveal = Reveal
live-poll-again = Ask again
live-poll-end = Take it away
live-poll-anonymous = without names
live-answered = { $answered } of { $all } answered
live-your-answer = Your answer
live-your-word = Your word
live-word-give = Say it
live-word-change = Change it
live-pass = Pass
live-passed = passed
live-answer-kept = Your answer is kept. You can change it until the reveal.
live-answer-for = For whom
live-answer-for-me = For me
live-fingers = { $count ->
    [0] No finger
    [one] One finger
   *[other] { $count } fingers
}
live-says-yes = Yes
live-says-no = No
live-says-sideways = Sideways

live-now = Now
live-now-free = Nothing in particular
live-none = No room is open.
live-to-board = To the board
live-presenter = Presenter view
live-presenter-leave = Leave the presenter view

live-vote-own = Everyone votes on their own device.
live-vote-go = Vote now
live-vote-change = Change my ballot
live-vote-sealed = Your ballot is sealed. You can change it until the reveal.
live-vote-secret = A secret vote is open
live-vote-open = A vote is open
live-vote-secret-called = A secret vote is open: “{ $question }”
live-vote-called = A vote is open: “{ $question }”
live-vote-look = Look at it
live-double-elsewhere = Only { $name } can use it, on their own device.
