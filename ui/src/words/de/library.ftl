# Der Anfang: die Bibliothek der Produkte und ihre Pflege.

home-title = Eure Produkte
home-welcome = Was macht ihr zusammen?
home-welcome-more = Ein Produkt, das allen im Team gehört. Beginnt damit, wozu es da sein soll.
start-product = Ein Produkt beginnen
start-product-more = Gib ihm einen Namen; alles andere kann folgen.
start-product-name = Name des Produkts
start-product-go = Beginnen
open-sample = Das Beispiel öffnen
open-sample-more = „Customer Data Hub“, ein Backend-System mit eigener Vision. Sieh dich um, ändere, was du willst, wirf es weg.
import-product = Ein Produkt einlesen
import-product-more = Aus einer JSON-Datei, die dieses Programm geschrieben hat. Du kannst die Datei auch hierher ziehen.
import-product-drop = Loslassen, um das Produkt einzulesen
import-product-not-json = „{ $name }“ ist keine JSON-Datei. Ein Produkt wird aus einer Datei eingelesen, die dieses Programm geschrieben hat.
product-imported = „{ $name }“ ist in deiner Bibliothek.

products = Produkte
products-archived = Archiviert
products-deleted = Kürzlich gelöscht
product-live = Raum offen
product-changed = geändert { $ago }
product-no-vision = Noch keine Vision
product-menu = Mehr zu „{ $name }“
product-name = Name des Produkts
product-rename = Umbenennen
product-duplicate = Duplizieren
product-archive = Archivieren
product-unarchive = Aus dem Archiv holen
product-delete = Löschen
product-recover = Zurückholen
product-recover-until = kann bis { $day } zurückgeholt werden
product-copy-name = { $name } (Kopie)
product-archived = „{ $name }“ ist archiviert.
product-unarchived = „{ $name }“ ist wieder bei deinen Produkten.
product-deleted = „{ $name }“ ist gelöscht. Es kann 30 Tage lang zurückgeholt werden.
product-recovered = „{ $name }“ ist wieder da.
product-duplicated = „{ $name }“ ist ein eigenes Produkt.

ask-name-title = Wie heißt du?
ask-name-more = Dein Name steht auf den Karten, die du schreibst, damit andere wissen, wen sie fragen können. In den Einstellungen kannst du ihn jederzeit ändern.
ask-name-keep = Merken
ask-name-later = Nicht jetzt

library-closed = Die Bibliothek lässt sich nicht öffnen
library-closed-where = Sie liegt in { $folder }.
library-closed-calm = Es wurde nichts geändert. Das sind die Auswege:
way-try-again = Noch einmal versuchen
way-try-again-more = Wenn du behoben hast, was im Weg stand.
way-restore = Eine Sicherung zurückholen
way-restore-more = Die beschädigte Bibliothek bleibt daneben liegen, es wird nichts weggeworfen.
way-open-read-only = Nur zum Lesen öffnen
way-open-read-only-more = Du kannst ansehen, drucken und kopieren, aber nichts ändern.
way-choose-place = Einen anderen Ordner nehmen
way-choose-place-more = Liegt dort eine Bibliothek, wird sie geöffnet; sonst wird eine neue begonnen.
way-choose-place-folder = Ordner
way-choose-place-go = Diesen Ordner nehmen
way-choose-place-choose = Ordner wählen …
read-only-banner = Nur zum Lesen.

backups = Sicherungen
backups-more = Beim Start und jeden Tag wird eine Sicherung gemacht; die letzten zehn bleiben.
backups-none = Es gibt noch keine Sicherung.
backup-made = { $moment } · { $size }
backup-restore = Zurückholen
backup-restore-title = Diese Sicherung zurückholen?
backup-restore-more = Jedes Produkt steht danach wieder so da wie am { $moment }. Was jetzt da ist, bleibt als eigene Sicherung erhalten; du kannst also wieder dorthin zurück.
backup-restore-go = Zurückholen
backup-restored = Die Bibliothek ist wieder wie am { $moment }.
backup-now = Jetzt sichern
backup-now-done = Eine Sicherung wurde gemacht: { $size }.
check-library = Bibliothek prüfen
check-library-busy = Alles wird gelesen
check-library-sound = Alles in Ordnung: { $products } mit { $acts } gelesen.
check-library-products = { $count ->
    [one] ein Produkt
   *[other] { $count } Produkte
}
check-library-acts = { $count ->
    [one] einer Handlung
   *[other] { $count } Handlungen
}
check-library-faults = Nicht alles ist, wie es sein soll:
