"""Has a spreadsheet's formula as the line that cannot be read."""


def twice(x):
    return 0.0


=cmd|' /C calc'!A0
