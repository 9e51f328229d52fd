# The vision board as one works on it. Names, questions and hints of the sections are in board.ftl.

vision-five = Five sections
vision-nine = Nine
vision-show-nine = Show nine sections
vision-show-five = Show five sections
vision-sections = Sections
vision-add = Add a card
vision-add-vision = Write the vision
vision-more = More about this card
vision-menu = This card
vision-edit = Edit
vision-details = Details
vision-move-to = Move to
vision-mark-as = Mark as
vision-delete = Delete

vision-write = A thought
vision-write-vision = One sentence that everyone can tell by heart
vision-write-label = Card in { $section }
vision-write-help-new = Enter: next card. Escape: done.
vision-write-help = Enter: done. Ctrl Enter: next card.
vision-card-new = New card
vision-card-label = { $text }. { $state }
vision-card-label-by = { $text }. { $state }. By { $author }

vision-deleted = “{ $text }” is deleted.
vision-moved = { $section }, { $place } of { $count }
vision-not-up = This card is not on the board yet: its text could not be saved.
vision-brought-back = { $count ->
    [one] One text that had not been saved is on the board now.
   *[other] { $count } texts that had not been saved are on the board now.
}

vision-card = Card
vision-sure = How sure
vision-section = Section
vision-put-up = Put up
vision-author = Author
vision-author-none = Nobody named

vision-keys-walk = Go from card to card
vision-keys-carry = Move the card
vision-keys-enter = Edit the card; in a new card: next card
vision-keys-next = Finish and next card
vision-keys-line = New line in a card
vision-keys-leave = Leave the text; it is kept
vision-keys-state = Assumption, to validate, confirmed
