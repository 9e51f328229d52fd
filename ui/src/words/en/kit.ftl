# Words of the pieces every room is made of.

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

