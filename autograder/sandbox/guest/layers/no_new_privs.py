"""no_new_privs: no program started from here gains rights by a set-uid bit or file capabilities."""

from autograder.sandbox.guest.layers import kernel


def turn_on() -> None:
    """For this process and all that come from it, for good. Raises OSError."""
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)


def is_on() -> bool:
    """Whether it holds for this process."""
    return kernel.prctl(kernel.PR_GET_NO_NEW_PRIVS) == 1
