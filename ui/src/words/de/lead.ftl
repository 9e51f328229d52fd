# Eine Live-Sitzung leiten: was gesperrt ist, was im Rampenlicht steht, was die Ansicht für den Beamer sagt.

lead-held = Gerade gesperrt. Was du getippt hast, bleibt; nach dem Entsperren machst du hier weiter.
lead-held-here = Das Produkt ist gerade gesperrt: Nur wer leitet, ändert etwas.
lead-observing = Du schaust hier zu.
lead-take-back = Moderation wieder übernehmen
lead-in-spotlight = Im Rampenlicht
lead-awake-not = Dieser Bildschirm kann dunkel werden: Sein Browser lässt eine Seite das nicht verhindern. Stell es in seinen Einstellungen ab.
