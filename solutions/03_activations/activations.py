"""03 활성화 함수: 가중합을 뉴런의 출력으로 바꾸는 함수 다섯 개를 만들어요.

03 Activation functions: five functions that turn a weighted sum into a neuron's output.
"""

import numpy as np


def step_function(x):
    """계단 함수: 0보다 크면 1, 그렇지 않으면 0. 딱 0이면 0이에요.

    인자:
        x: array-like, 모양은 무엇이든. 실수나 정수로 된 배열, 리스트(리스트의 리스트도), 튜플,
            또는 수 하나.

    반환:
        정수 ndarray: x와 같은 모양, 원소는 1 또는 0. True나 1.0이 아니라 정수예요.
        x가 수 하나이면 정수 하나여도 돼요. x는 바꾸지 않아요.

    The step function: 1 where x is above 0, else 0. Exactly 0 gives 0.

    Args:
        x: array-like of any shape: an array, a list (of lists too) or a tuple of real numbers
            or integers, or one number.

    Returns:
        ndarray of int: of x's shape, each element 1 or 0, an integer rather than True or 1.0.
        Where x is one number, one integer is fine. x stays as it was.
    """
    ### BEGIN SOLUTION
    y = np.asarray(x) > 0
    return y.astype(int)
    ### END SOLUTION


def sigmoid(x):
    """시그모이드 1 / (1 + e⁻ˣ): 0과 1 사이를 부드럽게 오르는 곡선이에요.

    인자:
        x: array-like, 모양은 무엇이든. 계단 함수와 같아요. 값은 −1000에서 1000까지.

    반환:
        실수 ndarray: x와 같은 모양. 원소는 늘 유한하고 0 이상 1 이하예요.
        x가 수 하나이면 수 하나여도 돼요. x는 바꾸지 않아요.

    The sigmoid 1 / (1 + e⁻ˣ): a curve that climbs smoothly from 0 to 1.

    Args:
        x: array-like of any shape, as for the step function, with values from −1000 to 1000.

    Returns:
        ndarray of float: of x's shape, each element finite and in [0, 1].
        Where x is one number, one number is fine. x stays as it was.
    """
    ### BEGIN SOLUTION
    return 1 / (1 + np.exp(-np.asarray(x)))
    ### END SOLUTION


def relu(x):
    """ReLU: 0보다 크면 그대로, 그렇지 않으면 0.

    인자:
        x: array-like, 모양은 무엇이든. 계단 함수와 같아요.

    반환:
        ndarray: x와 같은 모양, 실수나 정수.
        x가 수 하나이면 수 하나여도 돼요. x는 바꾸지 않아요.

    ReLU: x itself where it is above 0, else 0.

    Args:
        x: array-like of any shape, as for the step function.

    Returns:
        ndarray: of x's shape, real or integer.
        Where x is one number, one number is fine. x stays as it was.
    """
    ### BEGIN SOLUTION
    return np.maximum(0, x)
    ### END SOLUTION


def identity(x):
    """항등 함수: 받은 값을 그대로 내보내요. 회귀에서 출력층의 활성화 함수예요.

    인자:
        x: 실수나 정수의 ndarray, 모양은 무엇이든.

    반환:
        ndarray: x와 모양도 값도 같아요. x 자신이어도 돼요. x는 바꾸지 않아요.

    The identity: passes on what it gets. It is the output layer's activation in regression.

    Args:
        x: an ndarray of real numbers or integers, of any shape.

    Returns:
        ndarray: of the same shape and values as x; x itself is fine. x stays as it was.
    """
    ### BEGIN SOLUTION
    return x
    ### END SOLUTION


def softmax(a):
    """소프트맥스: 점수를 모두 더하면 1인 확률로 바꿔요. 분류에서 출력층의 활성화 함수예요.

    원소마다 exp(a)를 구해 그 합으로 나눠요. 점수가 커도(−10000에서 10000까지) 넘치지 않아요.
    모든 점수에 같은 수를 더해도 확률은 그대로예요. 배치이면 행마다 따로 해요.
    순서는 뒤집히지 않아요: 점수가 크면 확률도 크거나 같아요.

    인자:
        a: 점수, 모양 (n,)이나 (batch, n)인 실수(float64, float32) 또는 정수 ndarray.

    반환:
        실수 ndarray: a와 같은 모양, 마지막 축의 합이 1인 확률. a는 바꾸지 않아요.
        작은 확률도 앞의 네 자리까지 맞아요: [1010, 1000, 990] → 마지막은 2.06106005e-09.

    Softmax: turns scores into probabilities that sum to 1; the output layer's activation in
    classification.

    Each exp(a) is divided by their sum. Large scores (from −10000 to 10000) do not overflow.
    Adding the same number to all scores changes nothing. In a batch each row is done by itself.
    No order is reversed: a larger score never gets a smaller probability.

    Args:
        a: the scores, a real (float64, float32) or integer ndarray of shape (n,) or (batch, n).

    Returns:
        ndarray of float: of a's shape, probabilities that sum to 1 over the last axis.
        A small probability too is right to four digits: [1010, 1000, 990] ends in
        2.06106005e-09. a stays as it was.
    """
    # 1) 점수 가운데 가장 큰 값, 배치이면 행마다: (1,)이나 (batch, 1)
    #    the largest score, in a batch that of each row
    ### BEGIN SOLUTION
    c = np.max(a, axis=-1, keepdims=True)
    ### END SOLUTION

    # 2) 넘치지 않게 c를 뺀 다음 exp | exp, with c subtracted so that nothing overflows
    ### BEGIN SOLUTION
    exp_a = np.exp(a - c)
    ### END SOLUTION

    # 3) 합, 배치이면 행마다: (1,)이나 (batch, 1) | the sum, in a batch that of each row
    ### BEGIN SOLUTION
    sum_exp_a = np.sum(exp_a, axis=-1, keepdims=True)
    ### END SOLUTION

    # 4) 합으로 나눠 확률로 | divided by the sum: probabilities
    ### BEGIN SOLUTION
    return exp_a / sum_exp_a
    ### END SOLUTION


def show(name, function, x):
    """함수 하나의 결과를 한 줄로 | One function's result on one line."""
    try:
        y = function(x)
    except (TypeError, AttributeError) as problem:  # 빈칸 `...`으로 계산 | a blank was used
        if "ellipsis" not in str(problem):
            raise
        y = ...
    if y is ...:
        y = "아직 채우지 않았어요. TODO부터 찾아봐요. / Not filled in yet: start with its TODO."
    print(f"{name}: {y}")


def demo():
    """다섯 함수의 값과, 강의에 나온 소프트맥스 | Values of all five, and the lecture's softmax."""
    x = np.array([-2.0, -0.5, 0.0, 0.5, 2.0])
    print(f"x: {x}")
    show("step_function(x)", step_function, x)
    show("sigmoid(x)", sigmoid, x)
    show("relu(x)", relu, x)
    show("identity(x)", identity, x)

    show("softmax([0.3, 2.9, 4.0])", softmax, np.array([0.3, 2.9, 4.0]))
    show("softmax([1010, 1000, 990])", softmax, np.array([1010, 1000, 990]))


if __name__ == "__main__":
    demo()
