# Entscheiden: was die Bildschirme der Entscheidungen, das Terminal und das Protokoll gleich sagen.

method-majority = Mehrheit
method-two_thirds = zwei Drittel
method-consent = Konsent
method-fist = Faust bis fünf
method-dots = Punkte
method-ranked = Rangfolge (Schulze)

base-cast = abgegebene Stimmen
base-present = alle, die teilgenommen haben
base-all = alle, die abstimmen dürfen

scope-vision = Vision
scope-roadmap = Roadmap
scope-backlog = Backlog
scope-other = etwas anderes

decision-state-draft = Entwurf
decision-state-voting = wird abgestimmt
decision-state-no_quorum = zu wenige haben teilgenommen
decision-state-stuck = festgefahren
decision-state-narrowed = eingegrenzt
decision-state-decided = entschieden, noch abzuschließen
decision-state-postponed = vertagt
decision-state-closed = abgeschlossen

verdict-no_quorum = Noch nicht entschieden: { $took } von { $voters } haben teilgenommen, nötig sind { $quorum }.
verdict-decided = Entschieden: „{ $option }“.
verdict-narrowed = Die Möglichkeiten stehen in einer Rangfolge; das allein entscheidet nichts.
verdict-tie = Festgefahren: Gleichstand zwischen { $options }.
verdict-nobody_over_the_bar = Festgefahren: Keine Möglichkeit hat die nötigen { $needed } Stimmen.
verdict-nobody_voted = Festgefahren: Niemand hat eine Stimme abgegeben.
verdict-objections = { $count ->
    [one] Festgefahren: ein Einwand.
   *[other] Festgefahren: { $count } Einwände.
}
verdict-below_the_floor = { $count ->
    [one] Festgefahren: Eine Hand liegt unter der Untergrenze von { $floor }.
   *[other] Festgefahren: { $count } Hände liegen unter der Untergrenze von { $floor }.
}

quorum-count = { $needed } von { $voters } müssen teilnehmen
quorum-share = { $percent } % von { $voters } müssen teilnehmen: { $needed }

problem-vote_closed = Diese Entscheidung ist abgeschlossen; ihr Protokoll steht.
problem-vote_closed-hint = Stellt eine neue Frage, die sie ablöst.
problem-vote_no_question = Es gibt noch keine Frage.
problem-vote_no_question-hint = Schreibt auf, was zu entscheiden ist.
problem-vote_too_few_options = Es gibt weniger als zwei Möglichkeiten.
problem-vote_too_few_options-hint = Fügt noch eine hinzu; auch nichts zu tun und bis zu einem Tag zu beobachten ist eine.
problem-vote_no_voters = Niemand darf abstimmen.
problem-vote_no_voters-hint = Nehmt Mitglieder ins Team auf, oder wählt aus, wer abstimmen darf.
problem-vote_quorum_too_high = { $needed } müssen teilnehmen, und nur { $voters } dürfen.
problem-vote_quorum_too_high-hint = Senkt das Quorum, oder lasst mehr Leute abstimmen.
problem-vote_under_way = Darüber wird schon abgestimmt.
problem-vote_under_way-hint = Deckt zuerst die Stimmen auf, oder brecht die Abstimmung ab.
problem-vote_already_decided = Die letzte Runde hat das entschieden.
problem-vote_already_decided-hint = Schließt die Entscheidung mit einer Begründung ab.
problem-vote_not_a_voter = Dieses Mitglied darf hier nicht abstimmen.
problem-vote_not_a_voter-hint = Wer abstimmen darf, stand fest, als die Abstimmung begann.
problem-vote_proxy_unnamed = Niemand weiß, wer diesen Stimmzettel für jemand anderen einträgt.
problem-vote_proxy_unnamed-hint = Sagt zuerst, wer aus dem Team an diesem Gerät sitzt; das Protokoll nennt diese Person.
problem-vote_ballot_unfit = So stimmt man bei diesem Verfahren nicht ab: { $method }.
problem-vote_ballot_unfit-hint = Stimm noch einmal ab, wie es das Verfahren verlangt.
problem-vote_no_such_option = Die Stimme nennt etwas, das nicht zur Wahl steht, oder etwas zweimal.
problem-vote_no_such_option-hint = Wähle unter den Möglichkeiten dieser Abstimmung.
problem-vote_too_many_dots = Es gibt { $dots } Punkte, nicht mehr.
problem-vote_too_many_dots-hint = Nimm welche weg.
problem-vote_dots_stacked = Hier nimmt jede Möglichkeit von jeder Person einen Punkt.
problem-vote_dots_stacked-hint = Verteile deine Punkte.
problem-vote_no_reason = Es braucht eine Begründung in Worten.
problem-vote_no_reason-hint = Schreib einen Satz; er kommt ins Protokoll.
problem-vote_reason_unfit = Die Begründung hat { $chars } Zeichen.
problem-vote_reason_unfit-hint = Platz ist für { $limit }.
problem-vote_no_such_vote = Diese Abstimmung gibt es auf diesem Rechner nicht.
problem-vote_no_such_vote-hint = Sie wurde aufgedeckt oder abgebrochen, oder sie läuft auf einem anderen Rechner.
problem-vote_revealed = Die Stimmen sind schon aufgedeckt.
problem-vote_revealed-hint = Eine zweite Runde ist eine neue Abstimmung.
problem-vote_key_lost = Der Schlüssel zu diesen Stimmen ist nicht mehr auf diesem Rechner.
problem-vote_key_lost-hint = Die Stimmen sind nicht mehr lesbar. Stimmt noch einmal ab.
problem-vote_ballot_changed = Die versiegelte Stimme von { $name } wurde von anderer Hand als diesem Programm geändert.
problem-vote_ballot_changed-hint = So lässt sich nicht auszählen. Brecht die Abstimmung ab, und stimmt noch einmal ab.
problem-vote_no_round = Noch wurde nichts ausgezählt.
problem-vote_no_round-hint = Beginnt eine Abstimmung und deckt sie auf.
problem-vote_no_quorum = Zu wenige haben teilgenommen: Das ist nicht festgefahren, sondern noch nicht entschieden.
problem-vote_no_quorum-hint = Stimmt noch einmal ab, wenn mehr teilnehmen können.
problem-vote_not_stuck = Die letzte Runde ist nicht festgefahren.
problem-vote_not_stuck-hint = Die doppelte Stimme ist nur für das da, was festgefahren ist.
problem-vote_method_forbids = Bei diesem Verfahren wird niemand überstimmt: { $method }.
problem-vote_method_forbids-hint = Sprecht über die Einwände und stimmt noch einmal ab.
problem-vote_out_of_scope = Die Regeln erlauben hier keine doppelte Stimme: { $scope }.
problem-vote_out_of_scope-hint = Sprecht darüber und stimmt noch einmal ab, vertagt die Frage, oder teilt sie auf.
problem-vote_second_round_needed = Zuerst wird noch einmal gesprochen und abgestimmt.
problem-vote_second_round_needed-hint = Beginnt noch eine Runde.
problem-vote_already_doubled = Die doppelte Stimme wurde in dieser Runde schon genutzt.
problem-vote_already_doubled-hint = Sprecht darüber und stimmt noch einmal ab, vertagt die Frage, oder teilt sie auf.
problem-vote_not_the_primus = Die doppelte Stimme hat nur, wer in diesem Augenblick die Rolle des Primus hält.
problem-vote_not_the_primus-hint = Wer das ist, steht auf der Teamseite.
problem-vote_no_own_vote = Der Primus hat in dieser Runde keine Stimme abgegeben, also kann nichts doppelt zählen.
problem-vote_no_own_vote-hint = Sprecht darüber und stimmt noch einmal ab.
problem-vote_only_narrowed = Punkte grenzen ein; sie entscheiden nichts.
problem-vote_only_narrowed-hint = Stimmt über das ab, was vorn liegt, mit einem anderen Verfahren.
problem-vote_nothing_decided = Es ist nichts entschieden, das sich abschließen ließe.
problem-vote_nothing_decided-hint = Sprecht darüber und stimmt noch einmal ab, nutzt die doppelte Stimme, vertagt die Frage, oder teilt sie auf.
problem-vote_record_too_long = Das Protokoll ist zu lang.
problem-vote_record_too_long-hint = Kürzt Begründungen und Texte, oder teilt die Frage auf.
problem-vote_rules_need_a_decision = Nach diesen Regeln wurde schon ausgezählt: Nur eine Entscheidung ändert sie.
problem-vote_rules_need_a_decision-hint = Stellt die Frage, und verbindet eine Möglichkeit mit den neuen Regeln.
problem-vote_widening_needs_a_decision = Die doppelte Stimme auf mehr auszuweiten braucht eine Entscheidung.
problem-vote_widening_needs_a_decision-hint = Stellt die Frage, und verbindet eine Möglichkeit mit den neuen Regeln.
problem-vote_rules_unfit = Diese Regeln ergeben keinen Sinn.
problem-vote_rules_unfit-hint = Prüft Quorum, Untergrenze und Punkte.
problem-vote_day_passed = Der { $day } liegt nicht mehr vor euch.
problem-vote_day_passed-hint = Wählt einen späteren Tag. Es wurde nichts geändert.
problem-vote_not_revealed = Die Stimmen sind bis zum Aufdecken versiegelt.
problem-vote_not_revealed-hint = Deckt sie zuerst auf; danach lässt sich keine Stimme mehr ändern.
decision-tampered = Das Protokoll zu „{ $question }“ wurde von anderer Hand als diesem Programm geändert.
decide-conflict = Zwei Geräte haben diese Frage abgeschlossen
decide-conflict-means = Es gilt das Protokoll, das zuerst abgeschlossen wurde, überall dasselbe. Das andere ist aufgehoben und wird gezeigt:
decide-conflict-other = „{ $outcome }“, abgeschlossen von { $by } am { $at }
decide-conflict-other-by-nobody = „{ $outcome }“, abgeschlossen am { $at }

decision-record = Entscheidungsprotokoll
attribution-decision = Erstellt mit Inter Pares
record-status = Stand
record-closed = Abgeschlossen
record-closed-on = am { $day }
record-closed-by = am { $day } von { $name }
record-scope = Betrifft
record-about = Es geht um
record-postponed = Vertagt bis
record-review = Überprüfung am
record-supersedes = Löst ab
record-superseded-by = Abgelöst durch
record-context = Warum gefragt wurde
record-options = Möglichkeiten
record-outcome = Entscheidung
record-reason = Begründung
record-dissent = Abweichende Meinungen
record-no-dissent = Keine zu Protokoll gegeben.
record-round = { $round }. Runde
record-plain = einfach
record-firsts = an erster Stelle
record-weighted = mit doppelter Stimme
record-base = Grundmenge: { $base }
record-quorum = Quorum: { $quorum }
record-secret = geheime Stimmen
record-open = offene Stimmen
record-floor = Untergrenze: { $floor }
record-dots = Punkte je Person: { $dots }
record-stack = mehrere auf einer Möglichkeit erlaubt
record-no-stack = je Möglichkeit einer
record-took-part = { $took } von { $voters } haben teilgenommen, { $abstentions ->
    [0] niemand enthielt sich
    [one] eine Person enthielt sich
   *[other] { $abstentions } enthielten sich
}: { $votes ->
    [one] eine Stimme
   *[other] { $votes } Stimmen
} abgegeben.
record-needed = Eine Möglichkeit braucht { $needed }.
record-double = Doppelte Stimme von { $member }
record-consents = Zustimmung
record-concerns = Bedenken
record-objections = Einwände
record-proxy = { $name } (eingetragen von { $proxy })
decide-somebody = jemand anderem
record-observe = nichts tun und beobachten bis { $day }
record-until = { $text } (bis { $day })
record-quoted = „{ $text }“
record-ballots = Die Stimmzettel
record-said = Was gesagt wurde
record-digest = SHA-256
said-abstain = enthält sich
said-consent = stimmt zu
said-concern = Bedenken: { $text }
said-objection = Einwand: { $text }
said-fist = { $fingers ->
    [0] Faust
    [one] ein Finger
   *[other] { $fingers } Finger
}

decide-order = Die Möglichkeiten, die beste zuerst
decide-pairwise = Wie viele die Möglichkeit der Zeile der in der Spalte vorziehen

decide-yes = ja
decide-no = nein
decide-nowhere = nirgends
decide-rules = Regeln des Entscheidens
decide-rules-question = Die Regeln des Entscheidens ändern?
decide-rules-change = Ändern: { $changes }
decide-rules-keep = Lassen, wie sie sind
