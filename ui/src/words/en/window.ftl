# The window's own sentences: what it says when the page cannot.

window-first-is-silent = Inter Pares is already open on this library, but does not answer.
window-first-is-silent-hint = Wait a moment and start again. If that does not help, end the program that hangs; nothing that was saved is lost.
window-no-screen = There is no screen to open a window on.
window-no-screen-hint = “interpares serve” shows the same program in a browser.
window-no-window = The window could not be opened: { $reason }.
window-no-window-hint = Without a screen, “interpares serve” shows the same program in a browser.
window-not-understood = The page asked for something this program does not know.
window-not-understood-hint = Nothing has changed. Close the window and open it again.
window-broke = This was not done: the program stumbled over a mistake of its own.
window-broke-hint = Nothing that was saved is lost. Try again.
window-not-saved = “{ $name }” was not saved: { $reason }.
window-not-saved-hint = Make room, or choose another folder, and save again.
window-taken = There is already a file “{ $name }”, and it was not replaced.
window-taken-hint = Nothing was saved. Choose another name or another folder.
window-too-large = “{ $name }” is larger than { $megabytes } MB and was not read.
window-too-large-hint = Nothing has changed. Drop a smaller file.
window-not-read = “{ $name }” could not be read: { $reason }.
window-not-read-hint = Nothing has changed. Drop a file, not a folder, that you may read.
window-crashed = The page has stopped.
window-crashed-hint = What was saved is safe. At most the last words being typed may be missing.
window-crashed-again = Load it again
window-save-title = Save
window-folder-title = Choose a folder
