# Das Team: Mitglieder, die Rolle des Primus, Übergaben. Auch im Terminal gesagt.

discipline-management = Management
discipline-development = Entwicklung
discipline-operations = Betrieb
discipline-other = Etwas anderes
discipline-none = Nicht gesagt

team-none = Ein Produkt, das einem Team gehört
team-purpose = Ist jemand zwei Monate weg, darf das Produkt nicht ohne jemanden sein, dem es am Herzen liegt. Es gehört allen; eine oder einer von euch ist Primus inter Pares, Erste unter Gleichen: nach außen verantwortlich, nach innen eine von vielen.
team-example = „Amara, Management, Primus. Jonas, Sofía, Ahmed und Priya, Entwicklung. Jörg und Mei-Ling, Betrieb.“
team-add = Mitglied hinzufügen
team-add-name = Name
team-members = Mitglieder
team-gone = Zurzeit nicht im Team
team-more = Mehr zu { $name }
team-be = Das bin ich
team-not-you = Das bin ich nicht
team-up = Nach oben
team-down = Nach unten
team-remove = Entfernen
team-sign-primus = Primus
team-sign-you = du
team-seat-why = Sag, wer an diesem Gerät sitzt: Was du in diesem Produkt tust, trägt dann diesen Namen. Wer geht, bekommt einen letzten Tag; was sie getan haben und wann sie Primus waren, bleibt vermerkt.

team-primus = { $name } ist Primus inter Pares
team-no-primus = Noch ist niemand Primus
team-no-primus-why = Benennt, wer nach außen für das Produkt einsteht. Die Rolle lässt sich jederzeit übergeben und kehrt von selbst zurück.
team-outwards = Nach außen
team-outwards-what = für das Produkt verantwortlich; steht für Vision, Roadmap und Backlog ein
team-inwards = Nach innen
team-inwards-what = eine von vielen; darf Entwürfe mitbringen und hat eine doppelte Stimme, wenn eine Frage zweimal feststeckt
team-holds = Seit dem { $from }, ohne Ende.
team-holds-until = { $name } hat die Rolle bis zum { $until }; danach kommt niemand.
team-holds-then-returns = { $name } hat die Rolle bis zum { $until }; dann geht sie an { $next } zurück.
team-holds-then-goes = { $name } hat die Rolle bis zum { $until }; dann geht sie an { $next }.

team-hint-holder_is_gone = { $name } hat die Rolle und ist nicht mehr im Team: Übergebt sie.
team-hint-holder_leaves = { $name } hat die Rolle und geht am { $day }: Übergebt sie vorher.
team-hint-nobody_of = Im Team ist niemand aus { $discipline }. Ganz ist die Verantwortung erst, wenn jede Disziplin sie teilt.

team-name-primus = Ersten Primus benennen
team-name-do = Benennen
team-hand-over = Rolle übergeben
team-hand-over-do = Übergeben
team-to = An
team-from = Erster Tag
team-until = Letzter Tag
team-until-hint = Leer lassen: auf Dauer.
team-why = Warum
team-why-example = Elternzeit
team-nobody-else = Sonst ist niemand im Team.
team-will-first = { $name } ist ab dem { $from } Primus, bis die Rolle übergeben wird.
team-will-return = { $name } hat die Rolle vom { $from } bis zum { $until }; dann geht sie an { $back } zurück.
team-will-stay = { $name } hat die Rolle ab dem { $from }, auf Dauer.

team-record = Wer wann Primus war
team-record-why = Das bleibt vermerkt. Eine Übergabe wird nie rückgängig gemacht; sie endet, oder die Rolle wird weitergegeben.
team-when-now = jetzt
team-when-upcoming = geplant
team-since = seit dem { $from }
team-from-until = { $from } bis { $until }
team-call-off = Absagen
team-end-now = Jetzt beenden
team-called-off = Abgesagt
team-called-off-line = { $name }, geplant von { $by }.
