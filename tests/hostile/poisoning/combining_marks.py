"""Piles marks onto its letters until they cover the lines above."""


def twice(x):
    raise ValueError  # Z̴͚̈́̿͗a̸͖͊l̷̫̕g̴̡̐o̸̤͝ é́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́
