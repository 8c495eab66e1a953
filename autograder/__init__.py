"""gradekit: autograded neural-network exercises. Start reading at `autograder/README.md`."""

__version__ = "0.1.0"
