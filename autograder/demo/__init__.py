"""`grade demo`: a made-up class of real programs, graded as any class would be."""
