# Home: the library of products and its care.

home-title = Your products
home-welcome = What are you making together?
home-welcome-more = A product that everyone on the team owns. Begin with why it should exist.
start-product = Start a product
start-product-more = Give it a name; everything else can follow.
start-product-name = Name of the product
start-product-go = Start
open-sample = Open the sample
open-sample-more = “Customer Data Hub”, a back-end system with a vision of its own. Look around, change anything, throw it away.
import-product = Import a product
import-product-more = From a JSON file that this program has written. You can also drop the file here.
import-product-drop = Let go to import the product
import-product-not-json = “{ $name }” is not a JSON file. A product is imported from a file that this program has written.
product-imported = “{ $name }” is in your library.

products = Products
products-archived = Archived
products-deleted = Recently deleted
product-live = Room open
product-changed = changed { $ago }
product-no-vision = No vision yet
product-menu = More about “{ $name }”
product-name = Name of the product
product-rename = Rename
product-duplicate = Duplicate
product-archive = Archive
product-unarchive = Take out of the archive
product-delete = Delete
product-recover = Recover
product-recover-until = can be recovered until { $day }
product-copy-name = { $name } (copy)
product-archived = “{ $name }” is archived.
product-unarchived = “{ $name }” is back among your products.
product-deleted = “{ $name }” is deleted. It can be recovered for 30 days.
product-recovered = “{ $name }” is back.
product-duplicated = “{ $name }” is a product of its own.

ask-name-title = What is your name?
ask-name-more = It stands on the cards you write, so that others know whom to ask. You can change it in the settings at any time.
ask-name-keep = Keep it
ask-name-later = Not now

library-closed = The library cannot be opened
library-closed-where = It lies in { $folder }.
library-closed-calm = Nothing was changed. These are the ways out:
way-try-again = Try again
way-try-again-more = When you have put right what stood in the way.
way-restore = Restore a backup
way-restore-more = The damaged library is kept beside it, so nothing is thrown away.
way-open-read-only = Open it for reading only
way-open-read-only-more = You can look, print and copy, but change nothing.
way-choose-place = Use another folder
way-choose-place-more = A library that lies there is opened; otherwise a new one is begun.
way-choose-place-folder = Folder
way-choose-place-go = Use this folder
way-choose-place-choose = Choose a folder…
read-only-banner = For reading only.

backups = Backups
backups-more = A backup is made at the start and every day; the last ten are kept.
backups-none = There is no backup yet.
backup-made = { $moment } · { $size }
backup-restore = Restore
backup-restore-title = Restore this backup?
backup-restore-more = Every product goes back to how it stood on { $moment }. What is there now is kept as a backup of its own, so you can come back to it.
backup-restore-go = Restore
backup-restored = The library is as it was on { $moment }.
backup-now = Back up now
backup-now-done = A backup was made: { $size }.
check-library = Check the library
check-library-busy = Reading everything
check-library-sound = All is sound: { $products } read with { $acts }.
check-library-products = { $count ->
    [one] one product
   *[other] { $count } products
}
check-library-acts = { $count ->
    [one] one act
   *[other] { $count } acts
}
check-library-faults = Not everything is as it should be:
