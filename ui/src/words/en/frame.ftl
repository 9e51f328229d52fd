# The frame around every room: header, navigation, status line, keys.

inter-pares = Inter Pares
skip-to-main = Skip to the content
rooms = Rooms
room-vision = Vision
room-history = History
vision-sentence = Vision
vision-sentence-none = No vision yet
all-products = All products
switch-product = Go to
you-settings = { $name }: settings
settings-open = Settings
search-open = Search
more-open = More

opening = Opening
starting = Starting
product-not-open = This product cannot be opened
try-again = Try again
load-again = Load the page again

saved = Saved
saving = Saving
connecting = Connecting
offline = Not connected. What you change now is not saved.
back-online = Connected again.
nothing-to-undo = Nothing to undo
undo-what = Undo: { $act }
redo-what = Redo: { $act }

keys-title = Keys
keys-anywhere = Anywhere
keys-go-vision = Go to the vision board
keys-go-history = Go to the history
keys-go-home = Go to all products
keys-palette = Search and commands
keys-help = Show all keys
keys-leave = Close, leave
