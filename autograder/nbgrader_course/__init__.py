"""nbgrader on the same course: its source notebooks, our grading as a step of it, its gradebook."""

from autograder.nbgrader_course.in_kernel import hidden_points

__all__ = ["hidden_points"]
