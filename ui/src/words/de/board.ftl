# Das Vision Board: Namen, Fragen und Hinweise, in unseren eigenen Worten.
# Product Vision Board von Roman Pichler, romanpichler.com, CC BY-SA 4.0.

vision-board = Vision Board
attribution-vision = Product Vision Board von Roman Pichler, romanpichler.com, CC BY-SA 4.0
cards = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
}

section-vision = Vision
section-target_group = Zielgruppe
section-needs = Bedürfnisse
section-product = Produkt
section-business_goals = Geschäftsziele
section-competitors = Mitbewerber
section-revenue_streams = Erlösquellen
section-cost_factors = Kostenfaktoren
section-channels = Kanäle

ask-vision = Wozu machen wir es überhaupt? Was wird dadurch besser?
ask-target_group = Für welchen Markt ist es? Wer nutzt es, wer bezahlt es?
ask-needs = Welches Problem verschwindet, welcher Gewinn entsteht? Das Wichtigste oben.
ask-product = Was ist es, was hebt es heraus, können wir es bauen?
ask-business_goals = Was hat das Unternehmen davon, ungefähr wie viel? Das Wichtigste zuerst.
ask-competitors = Was könnten die Leute sonst nehmen? Wo ist es stärker, wo schwächer?
ask-revenue_streams = Womit verdient es Geld?
ask-cost_factors = Was kostet es, es zu bauen, zu verkaufen und zu betreiben?
ask-channels = Wie erfahren die Leute davon, wie kaufen und bekommen sie es?

state-assumption = Annahme
state-to_validate = zu prüfen
state-confirmed = bestätigt

hint-several_visions = { $count } Visionen. Ein Board hat eine: Welche davon würdet ihr in fünf Jahren noch erzählen?
hint-long_vision = { $chars } Zeichen. Eine Vision trägt sich leichter, wenn sie auf ein Plakat passt.
hint-many_capabilities = { $count } Fähigkeiten. Man merkt sich drei bis fünf: Auf welche würdet ihr zuerst verzichten?
hint-nothing_to_validate = Nichts ist als „zu prüfen“ markiert. Welche Annahme würde am meisten schmerzen, wenn sie falsch wäre? Diese zuerst prüfen.

# Eine Gruppe von Karten, der niemand einen Namen gegeben hat.
group-unnamed = Gruppe ohne Namen
