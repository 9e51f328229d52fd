# The live room: what it refuses.

problem-room_not_in = You are not in the room.
problem-room_not_in-hint = Say who you are, or wait until somebody lets you in.
problem-room_only_leaders = Only those who lead may do this.
problem-room_only_leaders-hint = Ask the facilitator to do it, or to make you co-facilitator.
problem-room_only_facilitator = Only the facilitator may do this.
problem-room_only_facilitator-hint = Ask the facilitator.
problem-room_only_host = This can only be done at the machine that opened the room.
problem-room_only_host-hint = Ask whoever sits there.
problem-room_observing = You are here to look on.
problem-room_observing-hint = The facilitator can make you a participant.
problem-room_locked = The board is locked for now.
problem-room_locked-hint = What you wrote is still in the field. Wait until the facilitator unlocks the board.
problem-room_not_yours = This ballot belongs to somebody else.
problem-room_not_yours-hint = Everyone votes for themselves; the facilitator can enter ballots for people without a device.
problem-room_name = A name has to say something, in no more than { $limit } characters.
problem-room_name-hint = Type the name the others know you by.
problem-room_too_long = The text is too long.
problem-room_too_long-hint = It may have { $limit } characters. Shorten it.
problem-room_no_such_person = This person is not in the room.
problem-room_no_such_person-hint = They may have left. Look at the list of people.
problem-room_no_such_member = This member is not in the team.
problem-room_no_such_member-hint = Join with your name instead.
problem-room_full = The room is full.
problem-room_full-hint = It holds { $limit } people. Ask the facilitator whether somebody can leave.
problem-room_under_way = There is one under way already.
problem-room_under_way-hint = End it first.
problem-room_nothing_under_way = There is none under way any more.
problem-room_nothing_under_way-hint = Somebody ended it. Nothing has to be done.
problem-room_anonymous = This stays without names.
problem-room_anonymous-hint = Anonymity was promised and is never lifted. Reveal all of it instead.
problem-room_already_written = People have written already.
problem-room_already_written-hint = Names or none is settled before anybody writes. End this writing and begin another one.
problem-room_other_section = This section is not written in now.
problem-room_other_section-hint = Choose one of the sections the facilitator opened.
problem-room_others_card = This card is somebody else’s.
problem-room_others_card-hint = Write one of your own.
problem-room_too_many_cards = You have { $limit } hidden cards.
problem-room_too_many_cards-hint = That is as many as one person can have. Throw one away first.
problem-room_wrong_answer = This answer does not fit the question.
problem-room_wrong_answer-hint = Choose one of the answers that are offered.
problem-room_revealed = The answers are revealed already.
problem-room_revealed-hint = Ask the question again if opinions have changed.
problem-room_wrong_time = The time must be between one second and a day.
problem-room_wrong_time-hint = Type other minutes.
problem-no_room = There is no room open around this product.
problem-no_room-hint = It was closed. Whoever hosts it can open it again.
problem-no_door = Rooms cannot be opened from here.
problem-no_door-hint = Open the room in the window, or with “interpares serve --room”.
problem-address = The room could not be opened on this address ({ $detail }).
problem-address-hint = Choose another address, or end the program that uses it.

room-advice-closed = The room is closed.
room-advice-no-answer = The room did not answer on its own address. Choose another address, or open the room again.
room-advice-this-machine-only = This address can be reached from this machine only. Close the room and open it on an address of the network.
room-advice-firewall = If a page stays empty for others, the firewall of this machine keeps them out: allow Inter Pares, or the port in the link, for the network you are in.
room-advice-same-network = Everybody must be in the same network. Many guest Wi-Fi networks keep devices apart: use another one, or the hotspot of a phone.
problem-room_no_dots_here = No dots are put on this card now.
problem-room_no_dots_here-hint = It was taken off the board, or it hangs in another section. Choose another card.
problem-room_too_many_dots = { $limit ->
    [one] There is only one dot to be put.
   *[other] There are no more than { $limit } dots to be put.
}
problem-room_too_many_dots-hint = Take a dot off another card first.
