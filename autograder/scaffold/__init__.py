"""`grade new`: a small assignment that validates, for an author to rewrite piece by piece.

`template/` holds its files. NEWID in names and texts becomes the assignment's id, NEWFOLDER its
folder.
"""

from autograder.scaffold.making import new_assignment

__all__ = ["new_assignment"]
