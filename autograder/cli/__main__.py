"""`python -m autograder.cli`: the same as `grade`."""

from autograder.cli import main

main()
