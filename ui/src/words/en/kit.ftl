# Words of the pieces every room is made of, and of troubles met before the program answers.

close = Close
cancel = Cancel
undo = Undo
redo = Redo
dismiss = Dismiss
toasts = Messages
key-control = Ctrl
key-shift = Shift
key-enter = Enter
key-escape = Esc
key-delete = Delete

just-now = just now

trouble-not_saved = The program could not be reached, so this change is not saved.
trouble-not_saved-hint = What you wrote is still here. It can be saved as soon as the connection is back.
trouble-not_reached = The program could not be reached.
trouble-not_reached-hint = The connection comes back by itself when the program runs again.
trouble-not_understood = Something went wrong that the program has no words for.
trouble-not_understood-hint = Nothing that was saved is lost. Load the page again.
trouble-key_refused = This page’s key is not valid any more.
trouble-key_refused-hint = Open the address that the program printed when it was started.
