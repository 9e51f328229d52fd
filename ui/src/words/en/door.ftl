# What a page says before it shows anything else: at the door of a room, while the program starts, when it cannot be reached.

live-code-title = Join a room
live-code-more = Type the six letters and digits that stand below the link.
live-code = Code of the room
live-code-go = Go on
live-code-wrong = This code opens no room, or not any more. Ask for the code that is shown now.
live-link-old = This link opens no room any more
live-link-old-more = Ask for the new link, or type the code that is shown now.
live-link-needed = This room opens by its link alone
live-link-needed-more = Nobody waits at its door, so there is no code. Ask for the link, or scan its QR code.
live-who = Who are you?
live-who-team = Members of the team
live-who-other = Somebody else? Your name
live-who-name = Your name
live-join = Join

starting = Starting
try-again = Try again
load-again = Load the page again

broken-title = This part of the page broke
broken-more = Nothing that was saved is lost, and what you were writing is kept. Load the page again: you will be where you are now.
not-come-title = This part of the page did not arrive
not-come-more = The network was gone for a moment, or the program was renewed. Nothing that was saved is lost. Load the page again: you will be where you are now.

trouble-not_saved = The program could not be reached, so this change is not saved.
trouble-not_saved-hint = What you wrote is still here. It can be saved as soon as the connection is back.
trouble-not_reached = The program could not be reached.
trouble-not_reached-hint = The connection comes back by itself, as soon as the network is there and the program runs.
trouble-not_understood = Something went wrong that the program has no words for.
trouble-not_understood-hint = Nothing that was saved is lost. Load the page again.
trouble-key_refused = This page’s key is not valid any more.
trouble-key_refused-hint = Open the address that the program printed when it was started.
trouble-link_refused = This link opens no room any more.
trouble-link_refused-hint = Ask for the new link, or type the code that is shown now.
