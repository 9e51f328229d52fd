# Der Raum: was er ablehnt.

problem-room_not_in = Du bist nicht im Raum.
problem-room_not_in-hint = Sag, wer du bist, oder warte, bis dich jemand hereinlässt.
problem-room_only_leaders = Das dürfen nur die, die moderieren.
problem-room_only_leaders-hint = Bitte die Moderation, es zu tun oder dich in die Moderation aufzunehmen.
problem-room_only_facilitator = Das darf nur die Moderation.
problem-room_only_facilitator-hint = Bitte die Moderation darum.
problem-room_only_host = Das geht nur an dem Rechner, der den Raum geöffnet hat.
problem-room_only_host-hint = Bitte die Person, die dort sitzt.
problem-room_observing = Du bist zum Zuschauen hier.
problem-room_observing-hint = Die Moderation kann dich mitmachen lassen.
problem-room_locked = Das Board ist gerade gesperrt.
problem-room_locked-hint = Was du geschrieben hast, steht noch im Feld. Warte, bis die Moderation das Board freigibt.
problem-room_not_yours = Dieser Stimmzettel gehört jemand anderem.
problem-room_not_yours-hint = Alle stimmen für sich selbst ab; für Menschen ohne Gerät kann die Moderation Stimmen eintragen.
problem-room_name = Ein Name muss etwas sagen, mit höchstens { $limit } Zeichen.
problem-room_name-hint = Tippe den Namen ein, unter dem dich die anderen kennen.
problem-room_too_long = Der Text ist zu lang.
problem-room_too_long-hint = Er darf { $limit } Zeichen haben. Kürze ihn.
problem-room_no_such_person = Diese Person ist nicht im Raum.
problem-room_no_such_person-hint = Vielleicht ist sie gegangen. Sieh in der Liste der Leute nach.
problem-room_no_such_member = Dieses Mitglied gehört nicht zum Team.
problem-room_no_such_member-hint = Tritt stattdessen mit deinem Namen ein.
problem-room_full = Der Raum ist voll.
problem-room_full-hint = Er fasst { $limit } Leute. Frag die Moderation, ob jemand gehen kann.
problem-room_under_way = Davon läuft schon etwas.
problem-room_under_way-hint = Beende es zuerst.
problem-room_nothing_under_way = Davon läuft nichts mehr.
problem-room_nothing_under_way-hint = Jemand hat es beendet. Es ist nichts zu tun.
problem-room_anonymous = Das bleibt ohne Namen.
problem-room_anonymous-hint = Anonymität wurde versprochen und wird nie aufgehoben. Decke stattdessen alles auf.
problem-room_already_written = Es wurde schon geschrieben.
problem-room_already_written-hint = Mit oder ohne Namen wird entschieden, bevor jemand schreibt. Beende dieses Schreiben und beginne ein neues.
problem-room_other_section = In diesem Bereich wird gerade nicht geschrieben.
problem-room_other_section-hint = Wähle einen der Bereiche, die die Moderation geöffnet hat.
problem-room_others_card = Diese Karte gehört jemand anderem.
problem-room_others_card-hint = Schreib eine eigene.
problem-room_too_many_cards = Du hast { $limit } verdeckte Karten.
problem-room_too_many_cards-hint = Mehr kann eine Person nicht haben. Wirf zuerst eine weg.
problem-room_wrong_answer = Diese Antwort passt nicht zur Frage.
problem-room_wrong_answer-hint = Wähle eine der angebotenen Antworten.
problem-room_revealed = Die Antworten sind schon aufgedeckt.
problem-room_revealed-hint = Stell die Frage noch einmal, wenn sich Meinungen geändert haben.
problem-room_wrong_time = Die Zeit muss zwischen einer Sekunde und einem Tag liegen.
problem-room_wrong_time-hint = Tippe andere Minuten ein.
problem-no_room = Um dieses Produkt ist kein Raum geöffnet.
problem-no_room-hint = Er wurde geschlossen. Wer ihn beherbergt, kann ihn wieder öffnen.
problem-no_door = Von hier aus lassen sich keine Räume öffnen.
problem-no_door-hint = Öffne den Raum im Fenster oder mit „interpares serve --room“.
problem-address = Der Raum ließ sich auf dieser Adresse nicht öffnen ({ $detail }).
problem-address-hint = Wähle eine andere Adresse, oder beende das Programm, das sie benutzt.

room-advice-closed = Der Raum ist geschlossen.
room-advice-no-answer = Der Raum hat auf seiner eigenen Adresse nicht geantwortet. Wähle eine andere Adresse oder öffne den Raum noch einmal.
room-advice-this-machine-only = Diese Adresse ist nur von diesem Rechner aus zu erreichen. Schließ den Raum und öffne ihn auf einer Adresse des Netzes.
room-advice-firewall = Bleibt die Seite bei anderen leer, hält die Firewall dieses Rechners sie ab: Erlaube Inter Pares, oder den Port aus dem Link, für das Netz, in dem ihr seid.
room-advice-same-network = Alle müssen im selben Netz sein. Viele Gäste-WLANs trennen die Geräte voneinander: Nehmt ein anderes oder den Hotspot eines Telefons.
problem-room_no_dots_here = Auf diese Karte kommen gerade keine Punkte.
problem-room_no_dots_here-hint = Sie wurde vom Board genommen, oder sie hängt in einem anderen Feld. Wähle eine andere Karte.
problem-room_too_many_dots = { $limit ->
    [one] Es gibt hier nur einen Punkt zu vergeben.
   *[other] Es gibt hier nicht mehr als { $limit } Punkte zu vergeben.
}
problem-room_too_many_dots-hint = Nimm erst einen Punkt von einer anderen Karte.
