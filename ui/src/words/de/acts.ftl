# Was jemand getan hat, so wie der Verlauf es erzählt. Der Name steht davor, für sich.

act-started = hat das Produkt „{ $name }“ begonnen
act-renamed = hat es von „{ $from }“ in „{ $to }“ umbenannt
act-extended = { $extended ->
    [yes] hat alle neun Felder eingeblendet
   *[no] hat fünf Felder eingeblendet
}
act-added = hat „{ $text }“ bei { $section } angelegt
act-added_many = { $count ->
    [one] { $file ->
        [none] hat „{ $text }“ angelegt
       *[other] hat „{ $text }“ aus { $file } angelegt
    }
   *[other] { $file ->
        [none] hat { $count } Karten angelegt, die erste „{ $text }“
       *[other] hat { $count } Karten aus { $file } angelegt, die erste „{ $text }“
    }
}
act-wrote = { $first ->
    [yes] hat „{ $to }“ geschrieben
   *[no] hat „{ $from }“ in „{ $to }“ geändert
}
act-moved = { $same ->
    [yes] hat „{ $text }“ innerhalb von { $to } verschoben
   *[no] hat „{ $text }“ von { $from } nach { $to } verschoben
}
act-deleted = { $count ->
    [one] hat „{ $text }“ gelöscht
   *[other] hat { $count } Karten gelöscht, die erste „{ $text }“
}
act-restored = { $count ->
    [one] hat „{ $text }“ zurückgeholt
   *[other] hat { $count } Karten zurückgeholt, die erste „{ $text }“
}
act-state = hat „{ $text }“ als { $to } markiert
act-author = { $to ->
    [none] hat den Namen von „{ $text }“ entfernt
   *[other] hat { $to } als Urheber von „{ $text }“ genannt
}
act-card_put_back = hat „{ $text }“ auf den Stand vom { $then } zurückgesetzt
act-board_put_back = hat das ganze Board auf den Stand vom { $then } zurückgesetzt
act-round_counted = { $verdict ->
    [decided] deckte die Stimmen der { $round }. Runde zu „{ $title }“ auf: „{ $option }“
    [stuck] deckte die Stimmen der { $round }. Runde zu „{ $title }“ auf: festgefahren
    [narrowed] deckte die Punkte der { $round }. Runde zu „{ $title }“ auf
   *[no_quorum] deckte die Stimmen der { $round }. Runde zu „{ $title }“ auf: Zu wenige haben teilgenommen
}
act-double_voted = { $verdict ->
    [decided] nutzte bei „{ $title }“ die doppelte Stimme von { $member }: „{ $option }“
   *[other] nutzte bei „{ $title }“ die doppelte Stimme von { $member }: weiter festgefahren
}
act-concluded = schloss „{ $title }“ ab: „{ $outcome }“
act-rules_set = legte die Regeln des Entscheidens fest
act-rules_proposed = { $proposed ->
    [yes] verband neue Regeln des Entscheidens mit der Möglichkeit „{ $title }“
   *[no] nahm die Regeln des Entscheidens von der Möglichkeit „{ $title }“
}
act-cards_grouped = { $group ->
    [none] { $count ->
        [one] hat „{ $text }“ aus der Gruppe genommen
       *[other] hat { $count } Karten aus ihren Gruppen genommen, die erste „{ $text }“
    }
   *[other] { $count ->
        [one] hat „{ $text }“ in { $title ->
            [none] eine Gruppe ohne Namen
           *[other] die Gruppe „{ $title }“
        } getan
       *[other] hat { $count } Karten in { $title ->
            [none] eine Gruppe ohne Namen
           *[other] die Gruppe „{ $title }“
        } getan, die erste „{ $text }“
    }
}
act-all_ungrouped = { $count ->
    [one] hat eine Gruppe von Karten aufgelöst
   *[other] hat { $count } Gruppen von Karten aufgelöst
}
act-session_held = { $people ->
    [0] hat eine Sitzung abgehalten
    [one] hat eine Sitzung mit einer Person abgehalten
   *[other] hat eine Sitzung mit { $people } Personen abgehalten
}
act-undid = hat zurückgenommen: { $act }
act-redid = hat wiederholt: { $act }
act-copied = hat alles aus „{ $from }“ übernommen
act-entries_added = { $count ->
    [one] hat { $title ->
        [none] etwas ohne Namen
       *[other] „{ $title }“
    } hinzugefügt ({ $kind })
   *[other] hat { $count } Einträge hinzugefügt ({ $kind }){ $title ->
        [none] { "" }
       *[other] , als erstes „{ $title }“
    }
}
act-field_wrote = { $first ->
    [yes] schrieb bei { $title ->
        [none] etwas ohne Namen
       *[other] „{ $title }“
    } ({ $field }): „{ $to }“
   *[no] änderte bei { $title ->
        [none] etwas ohne Namen
       *[other] „{ $title }“
    } ({ $field }) „{ $from }“ in „{ $to }“
}
act-field_set = { $to ->
    [none] nahm bei { $title ->
        [none] etwas ohne Namen
       *[other] „{ $title }“
    } ({ $field }) „{ $from }“ weg
   *[other] setzte bei { $title ->
        [none] etwas ohne Namen
       *[other] „{ $title }“
    } ({ $field }): „{ $to }“
}
act-entry_moved = verschob { $title ->
    [none] etwas ohne Namen
   *[other] „{ $title }“
} ({ $kind })
act-entries_deleted = { $count ->
    [one] entfernte { $title ->
        [none] etwas ohne Namen
       *[other] „{ $title }“
    } ({ $kind })
   *[other] entfernte { $count } Einträge ({ $kind }){ $title ->
        [none] { "" }
       *[other] , als erstes „{ $title }“
    }
}
act-entries_restored = { $count ->
    [one] holte { $title ->
        [none] etwas ohne Namen
       *[other] „{ $title }“
    } ({ $kind }) zurück
   *[other] holte { $count } Einträge ({ $kind }) zurück{ $title ->
        [none] { "" }
       *[other] , als erstes „{ $title }“
    }
}
act-readings_added = { $count ->
    [one] trug einen Messwert von „{ $title }“ ein: { $value }
   *[other] trug { $count } Messwerte von „{ $title }“ ein{ $file ->
        [none] { "" }
       *[other] {" "}(aus { $file })
    }
}
act-reading_taken_back = nahm den Messwert von „{ $title }“ vom { $at } zurück: { $value }
act-shown_outside = hat gewählt, was Außenstehende von der Roadmap sehen, { $dates ->
    [none] ohne Datumsangaben
    [half_year] mit Datumsangaben nach Halbjahren
    [quarter] mit Datumsangaben nach Quartalen
   *[other] mit Datumsangaben, wie sie dastehen
}
act-roadmap_reviewed = hat die Roadmap überprüft: { $kept } von { $goals } Zielen bleiben, wie sie sind; nächste Überprüfung am { $next }
act-handed_over = { $until ->
    [none] hat { $member } ab dem { $from } die Rolle des Primus gegeben
   *[other] hat { $member } vom { $from } bis zum { $until } die Rolle des Primus übergeben
}{ $why ->
    [none] { "" }
   *[other] : „{ $why }“
}
act-hand_over_ended = { $until ->
    [none] hat die Übergabe an { $member } abgesagt
   *[other] hat die Übergabe an { $member } zum { $until } beendet
}
