"""Has terminal codes in its line: clear the screen, set the title, go up, hide."""


def twice(x):
    raise ValueError("@ESC@[2J@ESC@]0;GOT IT@BEL@")  # @ESC@[31;5m100/100@ESC@[A@ESC@[8m
