# What people did, as the history tells it. The name of who did it stands in front, on its own.

act-started = started the product “{ $name }”
act-renamed = renamed it from “{ $from }” to “{ $to }”
act-extended = { $extended ->
    [yes] showed all nine sections
   *[no] showed five sections
}
act-added = added “{ $text }” to { $section }
act-added_many = { $count ->
    [one] { $file ->
        [none] added “{ $text }”
       *[other] added “{ $text }” from { $file }
    }
   *[other] { $file ->
        [none] added { $count } cards, the first “{ $text }”
       *[other] added { $count } cards from { $file }, the first “{ $text }”
    }
}
act-wrote = changed “{ $from }” to “{ $to }”
act-wrote-first = wrote “{ $to }”
act-moved = { $same ->
    [yes] moved “{ $text }” within { $to }
   *[no] moved “{ $text }” from { $from } to { $to }
}
act-deleted = { $count ->
    [one] deleted “{ $text }”
   *[other] deleted { $count } cards, the first “{ $text }”
}
act-restored = { $count ->
    [one] put “{ $text }” back
   *[other] put { $count } cards back, the first “{ $text }”
}
act-state = marked “{ $text }” as { $to }
act-author = { $to ->
    [none] took the author’s name off “{ $text }”
   *[other] named { $to } as the author of “{ $text }”
}
act-card_put_back = put “{ $text }” back as it was on { $then }
act-board_put_back = put the whole board back as it was on { $then }
act-undid = undid: { $act }
act-redid = redid: { $act }
act-copied = copied everything from “{ $from }”
