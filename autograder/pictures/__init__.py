"""The pictures, one module an assignment, each drawn from a student's own program."""
