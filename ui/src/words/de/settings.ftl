# Einstellungen.

settings-title = Einstellungen
settings-you = Dein Name
settings-you-hint = Er steht auf deinen Karten und im Verlauf.
settings-language = Sprache
settings-language-system = Automatisch
settings-language-en = English
settings-language-de = Deutsch
settings-theme = Farben
settings-theme-system = Automatisch
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-paper = Papier
settings-paper-a4 = A4
settings-paper-a3 = A3
settings-paper-letter = Letter
settings-library = Bibliothek
settings-library-where = Sie liegt in { $folder }.
settings-about = Über
settings-about-version = Inter Pares { $version }
settings-about-licence = Freie Software unter der Apache License 2.0. Die Schrift ist Inter, unter der SIL Open Font License.

settings-seats = Wer du in jedem Produkt bist
settings-seat = { $product }: { $name }
settings-seat-leave = In { $product } bin ich nicht { $name }
