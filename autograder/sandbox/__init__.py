"""Where a student's program runs, and the only way to talk to it. See `autograder/README.md`."""
