# Was das Terminal sagt und der Server, der das Programm im Browser zeigt.

server-wrong-host = Inter Pares antwortet nur unter der eigenen Adresse auf diesem Rechner. Öffne die Adresse, die es beim Start ausgegeben hat.
server-wrong-origin = Nur die Seite genau dieser Adresse darf mit Inter Pares sprechen.
server-no-such-page = Unter dieser Adresse gibt es nichts.
server-not-built = Die Seiten von Inter Pares sind noch nicht gebaut. Führe im Ordner „ui“ „npm ci“ und „npm run build“ aus und lade diese Seite neu.
server-not_understood = Das Programm hat nicht verstanden, was diese Seite wollte.
server-not_understood-hint = Nichts wurde geändert. Lade die Seite neu: Sie ist vielleicht älter als das Programm.
server-crashed = Dabei ist im Programm etwas schiefgegangen.
server-crashed-hint = Was vorher gesichert war, ist sicher. Lade die Seite neu und sieh nach, ob es geschehen ist.
