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
act-wrote = { $first ->
    [yes] wrote “{ $to }”
   *[no] changed “{ $from }” to “{ $to }”
}
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
act-round_counted = { $verdict ->
    [decided] revealed the ballots of round { $round } on “{ $title }”: “{ $option }”
    [stuck] revealed the ballots of round { $round } on “{ $title }”: it is stuck
    [narrowed] revealed the dots of round { $round } on “{ $title }”
   *[no_quorum] revealed the ballots of round { $round } on “{ $title }”: too few took part
}
act-double_voted = { $verdict ->
    [decided] used the double vote of { $member } on “{ $title }”: “{ $option }”
   *[other] used the double vote of { $member } on “{ $title }”: it stays stuck
}
act-concluded = concluded “{ $title }”: “{ $outcome }”
act-rules_set = set the rules of deciding
act-rules_proposed = { $proposed ->
    [yes] let the option “{ $title }” bring new rules of deciding with it
   *[no] took the rules of deciding off the option “{ $title }”
}
act-cards_grouped = { $group ->
    [none] { $count ->
        [one] took “{ $text }” out of its group
       *[other] took { $count } cards out of their groups, the first “{ $text }”
    }
   *[other] { $count ->
        [one] put “{ $text }” into { $title ->
            [none] a group without a name
           *[other] the group “{ $title }”
        }
       *[other] put { $count } cards into { $title ->
            [none] a group without a name
           *[other] the group “{ $title }”
        }, the first “{ $text }”
    }
}
act-all_ungrouped = { $count ->
    [one] took a group of cards apart
   *[other] took { $count } groups of cards apart
}
act-session_held = { $people ->
    [0] held a live session
    [one] held a live session with one person
   *[other] held a live session with { $people } people
}
act-undid = undid: { $act }
act-redid = redid: { $act }
act-copied = copied everything from “{ $from }”
act-entries_added = { $count ->
    [one] added the { $kind } { $title ->
        [none] without a name
       *[other] “{ $title }”
    }
   *[other] added { $count } entries ({ $kind }){ $title ->
        [none] { "" }
       *[other] , beginning with “{ $title }”
    }
}
act-field_wrote = { $first ->
    [yes] wrote “{ $to }” for { $title ->
        [none] something without a name
       *[other] “{ $title }”
    } ({ $field })
   *[no] changed “{ $from }” to “{ $to }” for { $title ->
        [none] something without a name
       *[other] “{ $title }”
    } ({ $field })
}
act-field_set = { $to ->
    [none] took “{ $from }” away from { $title ->
        [none] something without a name
       *[other] “{ $title }”
    } ({ $field })
   *[other] set “{ $to }” for { $title ->
        [none] something without a name
       *[other] “{ $title }”
    } ({ $field })
}
act-entry_moved = moved the { $kind } { $title ->
    [none] without a name
   *[other] “{ $title }”
}
act-entries_deleted = { $count ->
    [one] took the { $kind } { $title ->
        [none] without a name
       *[other] “{ $title }”
    } away
   *[other] took { $count } entries ({ $kind }) away{ $title ->
        [none] { "" }
       *[other] , beginning with “{ $title }”
    }
}
act-entries_restored = { $count ->
    [one] put the { $kind } { $title ->
        [none] without a name
       *[other] “{ $title }”
    } back
   *[other] put { $count } entries ({ $kind }) back{ $title ->
        [none] { "" }
       *[other] , beginning with “{ $title }”
    }
}
act-readings_added = { $count ->
    [one] put down a reading of “{ $title }”: { $value }
   *[other] put down { $count } readings of “{ $title }”{ $file ->
        [none] { "" }
       *[other] {" "}from { $file }
    }
}
act-reading_taken_back = took back the reading of “{ $title }” of { $at }: { $value }
act-shown_outside = chose what outsiders see of the roadmap, { $dates ->
    [none] without dates
    [half_year] with dates by half-year
    [quarter] with dates by quarter
   *[other] with dates as written
}
act-roadmap_reviewed = reviewed the roadmap: kept { $kept } of { $goals } goals as they are; next review on { $next }
act-handed_over = { $until ->
    [none] gave the role of the primus to { $member } from { $from } on
   *[other] handed the role of the primus over to { $member } from { $from } until { $until }
}{ $why ->
    [none] { "" }
   *[other] : “{ $why }”
}
act-hand_over_ended = { $until ->
    [none] called off the hand-over to { $member }
   *[other] ended the hand-over to { $member } on { $until }
}
