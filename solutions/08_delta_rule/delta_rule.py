"""08 델타 규칙: 뉴런 하나가 오차를 보고 가중치를 조금씩 고쳐요.

08 The delta rule: one neuron looks at its error and corrects its weights, little by little.
"""

import numpy as np


def sigmoid(x):
    """시그모이드 1 / (1 + e⁻ˣ). 03에서 만들었으니 여기서는 드려요.

    The sigmoid 1 / (1 + e⁻ˣ). You wrote it in 03, so here it is given.
    """
    return 1 / (1 + np.exp(-x))


def predict(X, W):
    """뉴런의 가중합 X·W, 샘플마다 하나. 편향은 없어요.

    인자:
        X: 입력, 모양 (m, n)인 배열. 한 행이 샘플 하나예요. 실수(float64, float32) 또는 정수.
        W: 가중치, 모양 (n,)인 배열. 실수 또는 정수.

    반환:
        ndarray: 모양 (m,), 샘플마다의 가중합. X와 W는 바꾸지 않아요.

    The neuron's weighted sum X·W, one for each sample. There is no bias.

    Args:
        X: the inputs, an array of shape (m, n), one row a sample, real (float64, float32)
            or integer.
        W: the weights, an array of shape (n,), real or integer.

    Returns:
        ndarray: shape (m,), each sample's weighted sum. X and W stay as they were.
    """
    ### BEGIN SOLUTION
    return np.dot(X, W)
    ### END SOLUTION


def cost_gradient(W, X, y):
    """강의의 수정 규칙에 나오는 기울기: (1/m) Xᵀ(XW − y).

    비용 (1/m) Σ(XW − y)²을 미분한 것의 절반이에요. 2는 학습률에 들어 있다고 보고 쓰지 않아요.

    인자:
        W: 가중치, 모양 (n,)인 배열. 실수 또는 정수.
        X: 입력, 모양 (m, n)인 배열. 실수 또는 정수, m은 1 이상.
        y: 정답, 모양 (m,)인 배열. 실수 또는 정수.

    반환:
        ndarray: 모양 (n,), 가중치마다의 기울기. W, X, y는 바꾸지 않아요.

    The gradient in the lecture's update rule: (1/m) Xᵀ(XW − y).

    It is half the gradient of the cost (1/m) Σ(XW − y)²: the 2 is left to the learning rate.

    Args:
        W: the weights, an array of shape (n,), real or integer.
        X: the inputs, an array of shape (m, n), real or integer, with m at least 1.
        y: the right answers, an array of shape (m,), real or integer.

    Returns:
        ndarray: shape (n,), the gradient of each weight. W, X and y stay as they were.
    """
    # 샘플마다의 오차, 부호 있는 그대로: (m,) | each sample's error, with its sign
    ### BEGIN SOLUTION
    error = predict(X, W) - y
    ### END SOLUTION

    # 오차에 입력을 곱해 더하고 m으로 나누기: (n,) | errors times inputs, summed, divided by m
    ### BEGIN SOLUTION
    return np.dot(X.T, error) / len(y)
    ### END SOLUTION


def fit(X, y, lr, epochs, W=None):
    """경사 하강법: 모든 샘플로 한 걸음, 그것을 epochs번.

    한 걸음은 W ← W − lr · cost_gradient(W, X, y)예요. 여기에 2를 더 곱하지 않아요.

    인자:
        X: 입력, 모양 (m, n)인 배열. 실수 또는 정수, m은 1 이상.
        y: 정답, 모양 (m,)인 배열. 실수 또는 정수.
        lr: 학습률, 0보다 큰 float.
        epochs: 걸음의 수, 1 이상의 int.
        W: 처음 가중치, 모양 (n,)인 배열. 실수(float64, float32).
            주지 않으면(None) 0으로 채운 가중치에서 시작해요.

    반환:
        tuple: (W, costs).
            W: 학습한 가중치, 모양 (n,)인 새 ndarray. 받은 W, X, y는 바꾸지 않아요.
            costs: 걸음마다 고치기 전에 잰 비용 (1/m) Σ(XW − y)². 수 epochs개가 든 리스트나
            모양 (epochs,)인 배열.
        다시 부르면 처음부터 다시 시작해요.

    Gradient descent: one step with all samples, done epochs times.

    A step is W ← W − lr · cost_gradient(W, X, y), with no further factor of 2.

    Args:
        X: the inputs, an array of shape (m, n), real or integer, with m at least 1.
        y: the right answers, an array of shape (m,), real or integer.
        lr: the learning rate, a float above 0.
        epochs: the number of steps, an int from 1.
        W: the starting weights, an array of shape (n,), real (float64, float32).
            Where none are given (None), it starts from weights of zero.

    Returns:
        tuple: (W, costs).
            W: the learned weights, a new ndarray of shape (n,). The W, X and y that were given
            stay as they were.
            costs: the cost (1/m) Σ(XW − y)² before each step's update, a list of epochs numbers
            or an array of shape (epochs,).
        Called again, it starts from the beginning again.
    """
    # 받은 가중치가 없을 때의 출발점: (n,) | where to start when no weights are given
    if W is None:
        ### BEGIN SOLUTION
        W = np.zeros(X.shape[1])
        ### END SOLUTION

    costs = []
    for _ in range(epochs):
        # 고치기 전의 비용 | the cost before the update
        ### BEGIN SOLUTION
        cost = np.mean((predict(X, W) - y) ** 2)
        ### END SOLUTION
        costs.append(cost)

        # 기울기의 반대쪽으로 한 걸음 | one step against the gradient
        ### BEGIN SOLUTION
        W = W - lr * cost_gradient(W, X, y)
        ### END SOLUTION
    return W, costs


def neuron_gradient(X, t, W):
    """시그모이드 뉴런의 기울기. ½ Σ(σ(XW) − t)²을 W로 미분한 것: Xᵀ((h − t)·h(1 − h)).

    h = σ(XW)가 뉴런의 출력이에요. 샘플에 대해 더하기만 하고 m으로 나누지 않아요.

    인자:
        X: 입력, 모양 (m, n)인 배열. 실수 또는 정수, m은 1 이상.
        t: 정답, 모양 (m,)인 배열. 0에서 1 사이의 실수, 또는 0과 1인 정수(uint8도 돼요).
        W: 가중치, 모양 (n,)인 배열. 실수 또는 정수.

    반환:
        ndarray: 모양 (n,), 가중치마다의 기울기. X, t, W는 바꾸지 않아요.

    A sigmoid neuron's gradient, that of ½ Σ(σ(XW) − t)² in W: Xᵀ((h − t)·h(1 − h)).

    h = σ(XW) is the neuron's output. Summed over the samples, not divided by m.

    Args:
        X: the inputs, an array of shape (m, n), real or integer, with m at least 1.
        t: the targets, an array of shape (m,): real from 0 to 1, or integers 0 and 1
            (uint8 too).
        W: the weights, an array of shape (n,), real or integer.

    Returns:
        ndarray: shape (n,), the gradient of each weight. X, t and W stay as they were.
    """
    # 뉴런의 출력: (m,) | the neuron's output
    ### BEGIN SOLUTION
    h = sigmoid(predict(X, W))
    ### END SOLUTION

    # 오차 × 시그모이드의 기울기: (m,) | the error times the sigmoid's slope
    ### BEGIN SOLUTION
    delta = (h - t) * h * (1 - h)
    ### END SOLUTION

    # 델타에 입력을 곱해 더하기: (n,) | deltas times inputs, summed
    ### BEGIN SOLUTION
    return np.dot(X.T, delta)
    ### END SOLUTION


def classify(X, W):
    """뉴런의 판정: XW가 0보다 크면 1, 아니면 0. 정확히 0이면 0이에요.

    인자:
        X: 입력, 모양 (m, n)인 배열. 실수 또는 정수.
        W: 가중치, 모양 (n,)인 배열. 실수 또는 정수.

    반환:
        ndarray: 모양 (m,), 정수 0과 1(True와 False가 아니에요). X와 W는 바꾸지 않아요.

    The neuron's verdict: 1 where XW is above 0, else 0. Exactly 0 gives 0.

    Args:
        X: the inputs, an array of shape (m, n), real or integer.
        W: the weights, an array of shape (n,), real or integer.

    Returns:
        ndarray: shape (m,), the ints 0 and 1 (not True and False). X and W stay as they were.
    """
    ### BEGIN SOLUTION
    return (predict(X, W) > 0).astype(int)
    ### END SOLUTION


def show(name, value):
    """값 하나를 한 줄로. 채웠으면 True | One value on one line. True where it is filled in."""
    if value is ...:
        print(f"아직 채우지 않았어요. {name}부터 해 봐요. / Not filled in yet: start with {name}.")
        return False
    print(f"{name}: {value}")
    return True


def demo():
    """강의의 데이터 [1, 2, 3]과 OR 게이트를 배워요 | Learns the lecture's [1, 2, 3], and OR."""
    x = np.array([1, 2, 3])
    X, y = x.reshape(-1, 1), x
    if not show("predict", predict(X, np.array([2]))):
        return
    if not show("cost_gradient", cost_gradient(np.array([0]), X, y)):
        return
    W, costs = fit(X, y, 0.1, 100)
    if not show("fit", W):
        return
    for epoch in (0, 1, 2, 99):
        print("    epoch", epoch, "cost", costs[epoch])

    # 첫 열의 1에 곱하는 가중치가 편향이에요 | the weight of the column of ones is the bias
    X = np.array([[1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]])
    t = np.array([0, 1, 1, 1])
    W = np.zeros(3)
    if not show("neuron_gradient", neuron_gradient(X, t, W)):
        return
    for _ in range(1000):
        W = W - neuron_gradient(X, t, W)
    print("    W:", W)
    show("classify", classify(X, W))


if __name__ == "__main__":
    demo()
