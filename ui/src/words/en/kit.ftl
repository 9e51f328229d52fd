# Words of the pieces every room is made of.

close = Close
cancel = Cancel
undo = Undo
redo = Redo
dismiss = Dismiss
too-much = What you pasted has { $chars } characters. It was not taken in, and nothing was changed.
too-much-hint = A field holds up to { $takes } at once. Paste a part of it, or keep it in a file and link to that.
toasts = Messages
key-control = Ctrl
key-shift = Shift
key-enter = Enter
key-escape = Esc
key-delete = Delete

just-now = just now

