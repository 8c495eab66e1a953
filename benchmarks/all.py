"""Prints the table of all measurements, or of those that are named."""

import argparse
import sys
from importlib import import_module

from classes import ROOT
from table import head

from autograder.course import read_course

MEASUREMENTS = (
    "beside_pytest",
    "beside_nbgrader",
    "autograde_step",
    "failing",
    "two_workers",
    "endless_loops",
    "start_up",
    "watch",
)


def main() -> None:
    """Prints rows as they are measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MEASUREMENTS))
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    unknown = set(given.names) - set(MEASUREMENTS)
    if unknown:
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}")
    print(head(given.rounds, read_course(ROOT).require), flush=True)
    for name in given.names or MEASUREMENTS:
        print(f"measuring: {name}", file=sys.stderr)
        for row in import_module(name).rows(given.rounds):
            print(row.line(), flush=True)


if __name__ == "__main__":
    main()
