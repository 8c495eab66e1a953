"""`grade collect`: what was sent is taken from where it is and kept, every version of it."""
