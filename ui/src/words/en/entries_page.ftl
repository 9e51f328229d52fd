# How entries are edited where they stand, in every room.

entry-empty = Not said yet
entry-unnamed = Without a name
entry-no-number = This is not a number.
entry-removed = “{ $title }” is removed.
entry-brought-back = { $count ->
    [one] One text that had not been saved is back.
   *[other] { $count } texts that had not been saved are back.
}
entry-tie = Link
entry-tie-to = Link: { $field }
entry-untie = Remove the link to “{ $title }”
entry-search = Search
entry-no-links = No links
entry-nothing-to-tie = Nothing to link to.
