"""역전파를 손으로: XOR를 스스로 배우는 2층 신경망.

02에서는 XOR의 가중치가 주어졌어요. 여기서는 델타 두 개와 `+=` 두 줄로 그 가중치를 학습해요.

Backpropagation by hand: a two-layer network that learns XOR on its own.
In 02 the weights of XOR were given; here two deltas and two `+=` lines learn them.
"""

import numpy as np

epochs = 20000
inputLayerSize, hiddenLayerSize, outputLayerSize = 2, 3, 1
learning_rate = 0.1

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
t = np.array([[0], [1], [1], [0]])


def sigmoid(x):
    """시그모이드 1 / (1 + e⁻ˣ). / The sigmoid 1 / (1 + e⁻ˣ).

    Args:
        x: 실수 ndarray, 모양은 무엇이든 / ndarray of real numbers, of any shape.

    Returns:
        ndarray: x와 같은 모양, 원소마다 0과 1 사이 / same shape as x, each element between 0 and 1.
    """
    ### BEGIN SOLUTION
    return 1 / (1 + np.exp(-x))
    ### END SOLUTION


def sigmoid_derivative(y):
    """시그모이드의 기울기 σ′. y는 시그모이드의 출력. / Its slope; y is the sigmoid's OUTPUT.

    Args:
        y: 이미 시그모이드를 지난 값, 모양은 무엇이든 / ndarray that sigmoid returned, of any shape.

    Returns:
        ndarray: y와 같은 모양 / same shape as y.
    """
    ### BEGIN SOLUTION
    return y * (1 - y)
    ### END SOLUTION


def forward(X, W_layer_1, W_layer_2):
    """순전파: 층마다 곱하고 시그모이드, 편향은 없어요. / Forward pass: product, sigmoid, no bias.

    Args:
        X: (n, 2) 입력 / inputs.
        W_layer_1: (2, h) 은닉층 가중치 / weights of the hidden layer.
        W_layer_2: (h, 1) 출력층 가중치 / weights of the output layer.

    Returns:
        tuple: layer_1_output (n, h), layer_2_output (n, 1).
    """
    ### BEGIN SOLUTION
    layer_1_output = sigmoid(np.dot(X, W_layer_1))
    layer_2_output = sigmoid(np.dot(layer_1_output, W_layer_2))
    ### END SOLUTION
    return layer_1_output, layer_2_output


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    """역전파: 두 층의 델타. / Backpropagation: the deltas of the two layers.

    이름은 grad지만 값은 델타(층의 오차 신호)예요. 부호는 강의처럼 (정답 − 출력)이라
    가중치를 `+=`로 고쳐요.

    The names say grad, but the values are deltas, a layer's error signal. Their sign is
    the lecture's, (target − output), so weights are updated with `+=`.

    Args:
        t: (n, 1) 정답 / targets.
        layer_1_output: (n, h) 은닉층 출력 / what forward returned.
        layer_2_output: (n, 1) 출력층 출력 / what forward returned.
        W_layer_2: (h, 1) 출력층 가중치 / weights of the output layer.

    Returns:
        tuple: layer_1_W_grad (n, h), layer_2_W_grad (n, 1), ndarrays.
    """
    ### BEGIN SOLUTION
    layer_2_W_grad = (t - layer_2_output) * sigmoid_derivative(layer_2_output)
    layer_1_W_grad = np.dot(layer_2_W_grad, W_layer_2.T) * sigmoid_derivative(layer_1_output)
    ### END SOLUTION
    return layer_1_W_grad, layer_2_W_grad


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    """모든 샘플로 epochs번 가중치를 고쳐요. / Updates the weights epochs times, with all samples.

    두 델타는 모두 고치기 전의 가중치로 구하고, 고칠 양은 샘플에 대해 더해요(평균이 아니에요).

    Both deltas come from the weights before the update; the update is summed over the
    samples, not averaged.

    Args:
        X: (n, 2) 입력 / inputs.
        t: (n, 1) 정답 / targets.
        W_layer_1: (2, h) 처음 가중치, float64, 바뀌지 않아요 / starting weights, left unchanged.
        W_layer_2: (h, 1) 처음 가중치, float64, 바뀌지 않아요 / starting weights, left unchanged.
        epochs: 반복 횟수, 1 이상의 int / number of updates, an int from 1.
        learning_rate: 학습률, float / size of one step.

    Returns:
        tuple: W_layer_1, W_layer_2 (새 ndarray / new ndarrays), Error_list.
        Error_list는 E = ½ Σ(t − layer_2_output)² 를 고치기 전에 잰 float의 리스트, 길이 epochs /
        Error_list is a list of epochs floats: E = ½ Σ(t − layer_2_output)² before each update.
    """
    W_layer_1 = W_layer_1.copy()
    W_layer_2 = W_layer_2.copy()
    Error_list = []
    for _ in range(epochs):
        layer_1_output, layer_2_output = forward(X, W_layer_1, W_layer_2)
        layer_1_W_grad, layer_2_W_grad = backward(t, layer_1_output, layer_2_output, W_layer_2)
        ### BEGIN SOLUTION
        E = np.sum((t - layer_2_output) ** 2) / 2
        W_layer_2 += learning_rate * np.dot(layer_1_output.T, layer_2_W_grad)
        W_layer_1 += learning_rate * np.dot(X.T, layer_1_W_grad)
        ### END SOLUTION
        Error_list.append(E)
    return W_layer_1, W_layer_2, Error_list


def step_predict(X, W_layer_1, W_layer_2):
    """학습한 가중치를 02의 계단 신경망에 넣어요 (실습 2-1). / Lab 2-1: the step network of 02.

    두 층 모두 시그모이드 대신 계단 함수: 0보다 크면 1, 아니면 0 (정확히 0이면 0).

    Both layers step instead of sigmoid: 1 where the sum is above 0, else 0 (exactly 0 gives 0).

    Args:
        X: (n, 2) 입력 / inputs.
        W_layer_1: (2, h) 은닉층 가중치 / weights of the hidden layer.
        W_layer_2: (h, 1) 출력층 가중치 / weights of the output layer.

    Returns:
        ndarray: (n, 1) 정수 0과 1, bool은 안 돼요 / ints 0 and 1, not bools.
    """
    ### BEGIN SOLUTION
    layer_1_output = (np.dot(X, W_layer_1) > 0).astype(int)
    return (np.dot(layer_1_output, W_layer_2) > 0).astype(int)
    ### END SOLUTION


def plot_error(Error_list, ax=None):
    """오차 곡선을 선 하나로 그려요 (실습 2-2). / Lab 2-2: draws the error curve as one line.

    `plt.show()`는 부르지 않아요. 부르는 쪽이 정할 일이에요.

    Does not call `plt.show()`: that is for the caller to decide.

    Args:
        Error_list: float의 리스트 / list of floats; the y data of the line.
        ax: 그릴 Axes. None이면 매번 새 Axes / the Axes to draw on; None: a new one each call.

    Returns:
        matplotlib Axes: 그린 Axes / the Axes drawn on.
    """
    import matplotlib.pyplot as plt  # 그림에만 필요해요 / needed for the figure only

    ### BEGIN SOLUTION
    if ax is None:
        ax = plt.figure().add_subplot()
    ax.plot(Error_list)
    ax.set_xlabel("epoch")
    ax.set_ylabel("E")
    return ax
    ### END SOLUTION


def demo():
    """강의의 실행 결과를 다시 만들어요. / Reproduces the lecture's run."""
    if sigmoid(X) is ...:
        print("아직 채우지 않았어요. sigmoid부터 해 봐요. / Not filled in yet: start with sigmoid.")
        return

    rng = np.random.default_rng(96)
    W_layer_1 = rng.uniform(size=(inputLayerSize, hiddenLayerSize))
    W_layer_2 = rng.uniform(size=(hiddenLayerSize, outputLayerSize))
    W_layer_1, W_layer_2, Error_list = train(X, t, W_layer_1, W_layer_2, epochs, learning_rate)

    print("E:", Error_list[0], "->", Error_list[-1])
    print("W_layer_1:", W_layer_1, "W_layer_2:", W_layer_2, sep="\n")
    print("Output / 출력 (sigmoid):", forward(X, W_layer_1, W_layer_2)[1], sep="\n")
    print("Output / 출력 (step):", step_predict(X, W_layer_1, W_layer_2), sep="\n")

    import matplotlib.pyplot as plt

    plot_error(Error_list)
    plt.show()


if __name__ == "__main__":
    demo()
