"""NEWID: 이 과제에서 무엇을 만드는지 한 문장으로 써 주세요.

What is built in this assignment, in one sentence.
"""

import numpy as np


def mean(x):
    """평균: (1/n) Σ x. / The mean: (1/n) Σ x.

    Args:
        x: 실수 ndarray, 모양 (n,), n은 1 이상 / ndarray of real numbers, shape (n,), n >= 1.

    Returns:
        float: x의 평균 / the mean of x.
    """
    ### BEGIN SOLUTION
    return np.sum(x) / len(x)
    ### END SOLUTION


def demo():
    """강의의 값을 다시 만들어요. / Reproduces the lecture's figure."""
    found = mean(np.array([1.0, 2.0, 6.0]))
    if found is ...:
        print("아직 채우지 않았어요. mean부터 해 봐요. / Not filled in yet: start with mean.")
        return
    print("mean:", found)


if __name__ == "__main__":
    demo()
