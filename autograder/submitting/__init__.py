"""`grade submit`: what a student sends, kept until it has arrived, and the receipt for it."""
