"""01 퍼셉트론 게이트: 퍼셉트론 하나로 AND, NAND, OR를, 셋을 이어 XOR를 만들어요.

01 Perceptron gates: AND, NAND and OR from one perceptron each, and XOR from the three together.
"""

import numpy as np


def perceptron(x, w, b):
    """퍼셉트론: 가중합에 편향을 더한 값이 0보다 크면 1, 그렇지 않으면 0이에요.

    딱 0이면(경계선 위) 0이에요. x와 w는 바꾸지 않아요.

    인자:
        x, w: array-like, 모양 (n,). 실수 배열이나 리스트, 튜플이에요.
        b: 실수 하나.
    반환:
        int: 1 또는 0. True나 1.0이 아니라 정수여야 해요.

    Perceptron: 1 where the weighted sum plus the bias is above 0, else 0.

    Exactly 0 (on the line) gives 0. x and w stay as they are.

    Args:
        x, w: array-like, shape (n,): an array, a list or a tuple of real numbers.
        b: one real number.

    Returns:
        int: 1 or 0, a whole number rather than True or 1.0.
    """
    x, w = np.asarray(x), np.asarray(w)
    total = ...  # TODO
    return ...  # TODO


def theta_to_bias(theta):
    """임곗값을 편향으로: w·x > theta 대신 w·x + b > 0이라고 쓸 때의 b예요.

    인자:
        theta: 실수 하나 (0이나 음수일 수도 있어요).
    반환:
        float: 편향 b.

    Threshold to bias: the b with which w·x + b > 0 says the same as w·x > theta.

    Args:
        theta: one real number (it may be 0 or negative).

    Returns:
        float: the bias b.
    """
    return ...  # TODO


def AND(x1, x2):
    """AND 게이트: 둘 다 1일 때만 1이에요. 퍼셉트론 하나이니 빈칸은 가중치와 편향이에요.

    네 입력의 표가 맞으면 어떤 가중치든 좋아요. 표를 옮긴 if 문은 퍼셉트론이 아니에요:
    0과 1 사이나 그 바깥의 실수도 경계선의 어느 쪽인지에 따라 답해야 해요.

    인자:
        x1, x2: 실수.
    반환:
        int: 1 또는 0.

    AND gate: 1 only where both are 1. It is one perceptron: the blanks are its weights and bias.

    Any weights that give the table of the four inputs are right. The table written as an if
    is no perceptron: real numbers between 0 and 1 and beyond get the answer of their side
    of the line.

    Args:
        x1, x2: real numbers.

    Returns:
        int: 1 or 0.
    """
    w = ...  # TODO
    b = ...  # TODO
    return perceptron(np.array([x1, x2]), w, b)


def NAND(x1, x2):
    """NAND 게이트: 둘 다 1일 때만 0이에요. AND처럼 퍼셉트론 하나예요.

    인자:
        x1, x2: 실수.
    반환:
        int: 1 또는 0.

    NAND gate: 0 only where both are 1. One perceptron, like AND.

    Args:
        x1, x2: real numbers.

    Returns:
        int: 1 or 0.
    """
    w = ...  # TODO
    b = ...  # TODO
    return perceptron(np.array([x1, x2]), w, b)


def OR(x1, x2):
    """OR 게이트: 하나라도 1이면 1이에요. AND처럼 퍼셉트론 하나예요.

    인자:
        x1, x2: 실수.
    반환:
        int: 1 또는 0.

    OR gate: 1 where at least one is 1. One perceptron, like AND.

    Args:
        x1, x2: real numbers.

    Returns:
        int: 1 or 0.
    """
    w = ...  # TODO
    b = ...  # TODO
    return perceptron(np.array([x1, x2]), w, b)


def XOR(x1, x2):
    """XOR 게이트: 게이트 셋을 두 층으로 이어요. s1은 NAND, s2는 OR, y는 s1과 s2의 AND예요.

    실수에서도 같은 연결을 따라요. 그래서 두 경계선 사이의 XOR(0.25, 0.75)는 1이에요.

    인자:
        x1, x2: 실수.
    반환:
        int: 1 또는 0.

    XOR gate: three gates in two layers. s1 is NAND, s2 is OR, y is the AND of s1 and s2.

    Real numbers go the same way, so XOR(0.25, 0.75), between the two lines, is 1.

    Args:
        x1, x2: real numbers.

    Returns:
        int: 1 or 0.
    """
    s1 = ...  # TODO
    s2 = ...  # TODO
    return ...  # TODO


INPUTS = [(0, 0), (1, 0), (0, 1), (1, 1)]


def show(name, gate):
    """진리표 한 줄을 출력해요. / Prints one line of the truth table."""
    try:
        outputs = [gate(x1, x2) for x1, x2 in INPUTS]
    except TypeError as problem:  # 빈칸 `...`으로 계산했을 때 / a blank `...` was calculated with
        if "ellipsis" not in str(problem):
            raise
        outputs = [...]
    if any(y is ... for y in outputs):
        print(f"{name:<36} 아직 채우지 않았어요 / not filled in yet")
    else:
        print(f"{name:<36}" + "".join(f"{y!s:^8}" for y in outputs))


def and_with_threshold(w1, w2, theta):
    """강의의 θ 꼴 AND를 만들어요. / Makes the lecture's AND in θ form."""
    return lambda x1, x2: perceptron([x1, x2], [w1, w2], theta_to_bias(theta))


def demo():
    """강의의 진리표를 출력해요. / Prints the lecture's truth tables."""
    print(f"{'(x1, x2)':<36}" + "".join(f"{pair!s:^8}" for pair in INPUTS))
    for w1, w2, theta in [(0.5, 0.5, 0.7), (0.5, 0.5, 0.8), (1.0, 1.0, 1.0)]:
        show(f"AND (w1, w2, θ) = ({w1}, {w2}, {theta})", and_with_threshold(w1, w2, theta))
    show("AND", AND)
    show("s1 = NAND", NAND)
    show("s2 = OR", OR)
    show("y = XOR = AND(s1, s2)", XOR)


if __name__ == "__main__":
    demo()
