# What the terminal says, and the server that shows the program in a browser.

server-wrong-host = Inter Pares answers only under its own address on this machine. Open the address that it printed when it started.
server-wrong-origin = Only the page of this very address may talk to Inter Pares.
server-no-such-page = There is nothing under this address.
server-not-built = The pages of Inter Pares are not built yet. Run “npm ci” and “npm run build” in the folder “ui”, then load this page again.
server-not_understood = The program did not understand what this page asked.
server-not_understood-hint = Nothing was changed. Load the page again: it may be older than the program.
server-crashed = Something went wrong inside the program while it did this.
server-crashed-hint = What was saved before is safe. Load the page again and look whether this was done.
