"""Twice and four times."""


def double(x):
    """x의 두 배 | Twice x (a real number): float."""
    ### BEGIN SOLUTION
    y = x + x
    ### END SOLUTION
    return y


def quadruple(x):
    """x의 네 배 | Four times x (a real number): float."""
    ### BEGIN SOLUTION
    y = double(double(x))
    ### END SOLUTION
    return y
