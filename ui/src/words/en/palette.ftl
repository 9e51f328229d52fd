# The command palette.

palette-title = Search and commands
palette-ask = Search, or say what to do
palette-commands = Commands
palette-products = Products
palette-cards = Cards
palette-acts = History
palette-nothing = Nothing is called that.
palette-of = in { $product }
palette-archived = archived
palette-who = { $who } { $act }
palette-entries = Team, roadmap, metrics, decisions
