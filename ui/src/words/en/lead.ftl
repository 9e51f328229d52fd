# Leading a live room: what is locked, what is in the spotlight, what the presenter view says.

lead-held = Locked for now. What you have typed is kept; you can go on when it is unlocked.
lead-held-here = The product is locked for now: only those who lead change things.
lead-observing = You are here to look on.
lead-take-back = Take the lead back
lead-in-spotlight = In the spotlight
lead-awake-not = This screen may go dark: its browser does not let a page keep it on. Turn that off in its settings.
