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
act-wrote = hat „{ $from }“ in „{ $to }“ geändert
act-wrote-first = hat „{ $to }“ geschrieben
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
act-undid = hat zurückgenommen: { $act }
act-redid = hat wiederholt: { $act }
act-copied = hat alles aus „{ $from }“ übernommen
