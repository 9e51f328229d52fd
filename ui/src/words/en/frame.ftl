# The frame around every room: header, navigation, status line, keys.

inter-pares = Inter Pares
skip-to-main = Skip to the content
rooms = Rooms
room-now = Now
room-vision = Vision
room-roadmap = Roadmap
room-metrics = Metrics
room-decisions = Decisions
room-team = Team
room-history = History
vision-sentence = Vision
vision-sentence-none = No vision yet
all-products = All products
switch-product = Go to
you-are = You are { $name }
you-are-nobody = Who are you?
you-become = I am { $name }
you-who = Who sits at this machine
settings-open = Settings
search-open = Search
more-open = More

opening = Opening
product-not-open = This product cannot be opened

saved = Saved
saving = Saving
not-saved = Not saved
not-saved-long = Not saved: too long
connecting = Connecting
offline = Not connected. What you change now is not saved.
back-online = Connected again.
nothing-to-undo = Nothing to undo
undo-what = Undo: { $act }
redo-what = Redo: { $act }

keys-title = Keys
keys-anywhere = Anywhere
keys-go-now = Go to what the room is doing
keys-go-vision = Go to the vision board
keys-go-roadmap = Go to the roadmap
keys-go-metrics = Go to the metrics
keys-go-decisions = Go to the decisions
keys-go-team = Go to the team
keys-go-history = Go to the history
keys-go-home = Go to all products
keys-palette = Search and commands
keys-help = Show all keys
keys-leave = Close, leave
