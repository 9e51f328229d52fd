# Der Live-Raum: hereinkommen, wer da ist, und wie er geleitet wird.

live-lobby = Gleich wirst du hereingelassen
live-lobby-more = Jemand im Raum macht dir die Tür auf. Lass diese Seite offen.
live-lobby-as = Die anderen sehen, dass { $name } vor der Tür steht. Lass diese Seite offen.
live-sent-away = Du wurdest aus diesem Raum geschickt
live-sent-away-more = Was du hier getan hast, bleibt erhalten. War es ein Versehen, bitte die Moderation um einen neuen Link.
live-turned-away = Du wurdest nicht eingelassen
live-turned-away-more = An der Tür hat jemand Nein gesagt. War es ein Versehen, bitte die Moderation um einen neuen Link.
live-kept-out = Du kommst nicht in diesen Raum
live-kept-out-more = Ist das ein Versehen, bitte die Moderation um einen neuen Link.
live-over = Der Raum ist geschlossen
live-over-more = Alles, was ihr zusammen gemacht habt, steht in „{ $product }“, auf dem Rechner, der den Raum geöffnet hat. Wer dort sitzt, kann dir eine Kopie geben.
live-over-again = Nachsehen, ob er wieder offen ist
live-over-not-yet = Unter dieser Adresse antwortet niemand. Der Raum ist nicht offen, oder das Netz ist weg.

live-room = Live-Raum
live-open = Raum öffnen
live-open-more = Wer in eurem Netz ist, kommt mit dem Browser dazu, ohne etwas zu installieren, und arbeitet mit dir an diesem Produkt.
live-open-go = Den Raum öffnen
live-address = Adresse im Netz
live-address-line = { $address } ({ $adapter })
live-address-here = { $address }: nur dieser Rechner
live-address-here-hint = Über diese Adresse kommt niemand anderes herein. Zum Ausprobieren taugt sie.
live-lobby-choice = Wer hereinkommt
live-lobby-on = Wer hereingelassen wird
live-lobby-off = Wer den Link hat
live-lobby-on-hint = Neue warten vor der Tür, bis jemand aus der Leitung sie hereinlässt. Sie können auch mit einem kurzen Code kommen.
live-lobby-off-hint = Der Link führt gleich hinein. Einen kurzen Code gibt es dann nicht, denn er ließe sich erraten.
live-lobby-turn-off = Alle gleich hereinlassen
live-lobby-turn-on = Neue vor der Tür warten lassen
live-share = Teilen
live-qr = QR-Code des Links
live-link = Link zum Raum
live-link-copy = Kopieren
live-link-copied = Kopiert
live-code-of = Oder { $address } öffnen und eingeben
live-code-none = Einen kurzen Code gibt es nur, solange Neue vor der Tür warten.
live-named = Oder mit Namen
live-named-more = Wo das Netz Namen kennt, führt auch diese Adresse hierher und tippt sich leichter. Nicht jedes Gerät versteht sie; die oben geht immer.
live-named-link = Link mit Namen
live-door-large = Groß, für den Beamer
live-door-small = Wieder klein
live-large = Scannt den Code mit der Kamera eures Telefons
live-check = Können andere ihn erreichen?
live-check-good = Der Raum antwortet auf seiner Adresse.
live-check-bad = Der Raum antwortet nicht auf seiner eigenen Adresse.
live-new-link = Neuer Link
live-close = Raum schließen
live-close-sure = Alle werden nach Hause geschickt. Was ihr gemacht habt, bleibt im Produkt.
live-close-go = Für alle schließen
live-close-not = Offen lassen

live-people = Wer da ist
live-people-open = { $count ->
    [one] Eine Person ist da
   *[other] { $count } Personen sind da
}
live-at-the-door = { $count } vor der Tür
live-at-screen = Hier: { $names }
live-online-with = { $count ->
    [0] Sonst ist niemand da
    [one] Mit einer anderen Person online
   *[other] Mit { $count } anderen online
}
live-waiting = { $count ->
    [one] Eine Person wartet vor der Tür
   *[other] { $count } Personen warten vor der Tür
}
live-admit = Hereinlassen
live-admit-who = Hereinlassen: { $name }
live-admit-all = Alle hereinlassen
live-turn-away = Abweisen
live-turn-away-who = Abweisen: { $name }
live-hands = Hände, der Reihe nach
live-hands-count = { $count ->
    [one] Hand: { $first }
   *[other] { $count } Hände, zuerst { $first }
}
live-hand-down-of = Die Hand von { $name } herunternehmen
live-you = { $name } (du)
live-nameless = Gastgeber
live-here = da
live-away = nicht verbunden
live-proxied = ohne Gerät
live-typing = schreibt
live-is-ready = fertig
live-types-here = { $more ->
    [0] { $name }: schreibt
    [one] { $name } und noch jemand schreiben
   *[other] { $name } und { $more } andere schreiben
}
live-is-here = { $names }: an dieser Karte
live-more-of = Was für { $name } getan werden kann
live-make = Rolle geben
live-role-facilitator = Moderation
live-role-co_facilitator = Co-Moderation
live-role-participant = Teilnahme
live-role-observer = Beobachtung
live-send-away = Aus dem Raum schicken
live-send-away-sure = { $name } aus dem Raum schicken? Was { $name } hier getan hat, bleibt.
live-send-away-link = Und dem Raum einen neuen Link geben
live-send-away-link-hint = Mit dem alten ginge der Weg unter anderem Namen zurück. Wer drin ist, bleibt drin; wer später kommt, braucht den neuen Link oder Code.
live-send-away-go = Hinausschicken
live-send-away-not = Bleiben lassen
live-add = Jemand ohne Gerät
live-add-hint = Die Leitung schreibt und antwortet für diese Person; das wird vermerkt.
live-add-go = Dazunehmen

live-bar = Was der Raum gerade tut
live-task = Was jetzt getan wird
live-task-none = Was tut ihr gerade?
live-locked = Gesperrt: nur die Leitung ändert etwas
live-ready = Fertig
live-ready-not = Doch nicht fertig
live-ready-count = { $ready } von { $all } fertig
live-ready-clear = Niemand ist mehr fertig: das Nächste beginnt
live-hand-up = Hand heben
live-hand-down = Hand senken
live-round-now = { $name } spricht
live-round-you = Du sprichst jetzt
live-round-next = dann { $name }
live-round-go = Weiter
live-round-end = Die Runde beenden

live-time-up = Die Zeit ist um
live-time-held = angehalten
live-time-left = { $seconds ->
    [60] Noch eine Minute
   *[other] Noch { $seconds } Sekunden
}
live-timer = Uhr
live-timer-start = Uhr stellen
live-timer-for = Uhr: { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
live-minutes = { $minutes ->
    [one] Eine Minute
   *[other] { $minutes } Minuten
}
live-timer-other = Eine andere Zeit …
live-timer-minutes = Minuten
live-timer-wrong = Zwischen wenigen Sekunden und einem Tag.
live-timer-go = Los
live-timer-add = Eine Minute mehr
live-timer-pause = Uhr anhalten
live-timer-resume = Uhr weiterlaufen lassen
live-timer-end = Uhr wegnehmen

live-lead = Leiten
live-summon = Alle auf diese Seite holen
live-guide = Anbieten, mir zu folgen
live-guide-end = Niemand folgt mir mehr
live-lock = Produkt sperren
live-unlock = Produkt entsperren
live-typing-hide = Verbergen, wer schreibt
live-typing-show = Zeigen, wer schreibt
live-round-start = Alle sprechen einmal
live-spotlight-here = Woran ich bin, ins Rampenlicht stellen
live-spotlight-card = Ins Rampenlicht stellen
live-spotlight-off = Rampenlicht aus
live-spotlight = Im Rampenlicht: „{ $title }“
live-spotlight-show = Zeig es mir
live-summoned = { $name } bittet alle zu { $screen }.
live-go-there = Hingehen
live-stay = Hier bleiben
live-follow-offer = { $name } bietet an, voranzugehen.
live-follow = Folgen
live-follow-not = Jetzt nicht
live-follow-end = Nicht mehr folgen
live-following = Du gehst mit, wohin { $name } geht.

live-names = Namen
live-names-with = Mit Namen
live-names-without = Ohne Namen
live-writing-start = Stilles Schreiben
live-writing-lead = Stilles Schreiben
live-writing-more = Alle schreiben Karten, die sonst niemand sieht, bis sie aufgedeckt werden.
live-writing-sections = In diesen Feldern
live-writing-names-hint = Aufgedeckte Karten tragen die Namen derer, die sie geschrieben haben.
live-writing-nameless-hint = Niemand wird je sehen, wer welche Karte geschrieben hat, auch die Leitung nicht. Das lässt sich danach nicht ändern.
live-writing-nameless = Ohne Namen: sie lassen sich nur alle zusammen aufdecken.
live-writing-until = Die Karten werden aufgedeckt
live-writing-until-said = wenn ich es sage
live-writing-until-step = mit dem nächsten Schritt
live-writing-with-step = Alle Karten werden aufgedeckt, sobald du sagst, was ihr als Nächstes macht.
live-writing-go = Beginnen
live-writing-now = Stilles Schreiben
live-writing-count = { $count ->
    [0] Noch keine verborgene Karte
    [one] Eine verborgene Karte
   *[other] { $count } verborgene Karten
}
live-anonymise = Doch ohne Namen
live-reveal-one = Die Karten einer Person aufdecken
live-reveal-all = Alle aufdecken
live-writing-end = Alle aufdecken und beenden
live-write-cards = Karten schreiben
live-silent-named = Stilles Schreiben: deine Karten siehst nur du, bis sie aufgedeckt werden.
live-silent-nameless = Stilles Schreiben: deine Karten siehst nur du. Aufgedeckt werden sie ohne Namen.
live-silent-own = Deine verborgenen Karten
live-silent-hidden = Das siehst nur du
live-silent-add = Verborgene Karte schreiben
live-silent-drop = Wegwerfen
live-silent-label = Verborgene Karte in { $section }

live-poll = Kurz etwas fragen
live-poll-name = Kurze Umfrage
live-poll-kind = Wonach gefragt wird
live-poll-fist_of_five = Fünf Finger
live-poll-thumbs = Ja, nein, unentschieden
live-poll-word = Ein Wort
live-poll-question = Frage (darf leer bleiben)
live-poll-start = Fragen
live-poll-reveal = Aufdecken
live-poll-again = Noch einmal fragen
live-poll-end = Wegnehmen
live-poll-anonymous = ohne Namen
live-answered = { $answered } von { $all } haben geantwortet
live-your-answer = Deine Antwort
live-your-word = Dein Wort
live-word-give = Sagen
live-word-change = Ändern
live-pass = Passen
live-passed = passt
live-answer-kept = Deine Antwort ist vermerkt. Bis zum Aufdecken kannst du sie ändern.
live-answer-for = Für wen
live-answer-for-me = Für mich
live-fingers = { $count ->
    [0] Kein Finger
    [one] Ein Finger
   *[other] { $count } Finger
}
live-says-yes = Ja
live-says-no = Nein
live-says-sideways = Unentschieden

live-now = Jetzt
live-now-free = Nichts Bestimmtes
live-none = Es ist kein Raum offen.
live-to-board = Zum Board
live-presenter = Beamer-Ansicht
live-presenter-leave = Beamer-Ansicht verlassen

live-vote-own = Alle stimmen auf ihrem eigenen Gerät ab.
live-vote-go = Jetzt abstimmen
live-vote-change = Meine Stimme ändern
live-vote-sealed = Deine Stimme ist versiegelt. Bis zum Aufdecken kannst du sie ändern.
live-vote-secret = Eine geheime Abstimmung ist offen
live-vote-open = Eine Abstimmung ist offen
live-vote-secret-called = Eine geheime Abstimmung ist offen: „{ $question }“
live-vote-called = Eine Abstimmung ist offen: „{ $question }“
live-vote-look = Ansehen
live-double-elsewhere = Nur { $name } kann sie einsetzen, auf dem eigenen Gerät.
