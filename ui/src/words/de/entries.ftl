# Arten von Einträgen und ihre Felder, wie Probleme, Verlauf und Bildschirm sie nennen.

kind-member = Mitglied
kind-hand_over = Übergabe
kind-rules = Regelwerk
kind-goal = Roadmap-Ziel
kind-roadmap = externe Roadmap
kind-review = Überprüfung
kind-chain_step = Schritt der Prozesskette
kind-metric = Metrik
kind-readings = Messreihe
kind-decision = Entscheidung
kind-option = Option
kind-parked = Geparktes
kind-group = Gruppe von Karten
kind-session = Sitzung

field-member-name = Name
field-member-mark = Zeichen
field-member-discipline = Disziplin
field-member-joined = dabei seit
field-member-left = gegangen am

field-goal-name = Name
field-goal-date = Datum
field-goal-goal = Ziel
field-goal-features = Features
field-goal-metrics = Metriken
field-goal-horizon = jetzt, als Nächstes oder später
field-goal-serves = wozu es dient
field-goal-measured_by = woran es gemessen wird
field-goal-team_only = nur fürs Team
field-goal-written_on = Tag, an dem das Datum geschrieben wurde

field-roadmap-dates = wie Außenstehende Daten sehen
field-roadmap-row = was Außenstehende sehen

field-review-on = Tag
field-review-next = nächste Überprüfung
field-review-note = Anmerkung
field-review-verdict = Urteil
field-review-name = Name des Ziels
field-review-why = Grund

field-chain_step-name = Name
field-chain_step-note = Notiz

field-metric-name = Name
field-metric-question = Frage, die sie beantwortet
field-metric-class = Klasse
field-metric-is_kpi = ist ein KPI
field-metric-steps = Schritte der Kette
field-metric-formula = Formel
field-metric-numerator = früherer Schritt des Verhältnisses
field-metric-denominator = späterer Schritt des Verhältnisses
field-metric-unit = Einheit
field-metric-aggregation = Aggregation
field-metric-period = Zeitraum
field-metric-direction = was gut ist
field-metric-source = Quelle der Rohdaten
field-metric-example = Beispielwert
field-metric-baseline = Ausgangswert
field-metric-baseline_day = Tag des Ausgangswerts
field-metric-watched_by = wer sie beobachtet
field-metric-notified = wer worüber benachrichtigt wird
field-metric-owner = wer sie verantwortet
field-metric-business_value = geschäftlicher Wert
field-metric-serves = wozu sie dient
field-metric-target = Ziel
field-metric-target_upper = oberes Ende des Ziels
field-metric-warning = Warnung
field-metric-violation = Verletzung
field-metric-valid_from = gültig ab
field-metric-impact = Folgen einer Verletzung
field-metric-severity = Schwere
field-metric-bearable = erträglich für
field-metric-response = was wir dann tun

field-readings-metric = Metrik
field-readings-points = Messwerte
field-readings-file = Datei

field-rules-method = Verfahren
field-rules-base = Grundmenge
field-rules-quorum = Quorum
field-rules-quorum_share = Quorum in Prozent
field-rules-secret = geheime Stimmen
field-rules-floor = Untergrenze bei Faust bis fünf
field-rules-dots = Punkte je Person
field-rules-stack = mehrere Punkte auf eine Möglichkeit
field-rules-second_round = zweite Runde vor der doppelten Stimme
field-rules-double_vote = doppelte Stimme

field-decision-question = Frage
field-decision-context = warum sie gestellt wird
field-decision-artefact = Artefakt
field-decision-about = worum es geht
field-decision-method = Verfahren
field-decision-base = Grundmenge
field-decision-quorum = Quorum
field-decision-quorum_share = Quorum in Prozent
field-decision-secret = geheime Stimmen
field-decision-floor = Untergrenze bei Faust bis fünf
field-decision-dots = Punkte je Person
field-decision-stack = mehrere Punkte auf eine Möglichkeit
field-decision-voters = wer abstimmen darf
field-decision-review_on = Überprüfung am
field-decision-postponed_until = vertagt bis
field-decision-supersedes = was sie ablöst
field-decision-split_from = abgetrennt von
field-decision-round = Runde
field-decision-record = Protokoll

field-option-text = was sie sagt
field-option-decision = Entscheidung
field-option-until = beobachten bis
field-option-rules = Regeln des Entscheidens

field-parked-text = was geparkt ist
field-parked-owner = wer sich kümmert
field-parked-follow_up = was daraus wird
field-parked-done = erledigt

field-group-name = Name
field-group-section = Feld
field-group-card = Karte

field-session-started = begonnen
field-session-ended = beendet
field-session-participants = wer dabei war
field-session-host = auf dem Rechner von
field-session-dots = Punkte auf Karten

field-hand_over-member = Mitglied
field-hand_over-from = ab
field-hand_over-until = bis
field-hand_over-why = warum
