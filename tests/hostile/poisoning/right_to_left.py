"""Turns the direction of its line, so that it reads as something else."""


def twice(x):
    raise ValueError  # ‮ 001/001 :tnirp‬ ⁦⁩ ​‏؜ full marks
