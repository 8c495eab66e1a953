"""`grade watch`: each save is checked at once, in a warm guest, and the screen says how it went."""
