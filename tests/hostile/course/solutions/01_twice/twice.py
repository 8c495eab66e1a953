"""Twice a number, and a function applied. @SOLUTION_SECRET@"""


def twice(x):
    """x의 두 배 | Twice x (a real number): float."""
    ### BEGIN SOLUTION
    y = x + x
    ### END SOLUTION
    return y


def apply(f, x):
    """f를 x에 | f at x: float."""
    ### BEGIN SOLUTION
    y = f(x)
    ### END SOLUTION
    return y
