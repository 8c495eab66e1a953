"""The guest: the only code that lives beside a student's. Standard library and NumPy only."""
