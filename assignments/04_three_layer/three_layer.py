"""04 3층 신경망의 순전파: 입력이 층 세 개를 지나 출력이 되는 길을 따라가요.

04 Forward pass of a three-layer network: follow the input through three layers to the output.
"""

import numpy as np


def sigmoid(x):
    """은닉층의 활성화 함수, 03에서 만든 것 | The hidden layers' activation, as made in 03."""
    return 1 / (1 + np.exp(-x))


def identity(x):
    """출력층의 활성화 함수, 받은 그대로 | The output layer's activation: what it was given."""
    return x


def init_network():
    """강의의 신경망: 뉴런이 2, 3, 2, 2개인 네트워크의 가중치와 편향.

    W의 행은 앞 층의 뉴런, 열은 다음 층의 뉴런이에요.

        W1 (2, 3): 첫 행 0.1 0.3 0.5, 둘째 행 0.2 0.4 0.6
        b1 (3,):   0.1 0.2 0.3
        W2 (3, 2): 첫 행 0.1 0.4, 둘째 행 0.2 0.5, 셋째 행 0.3 0.6
        b2 (2,):   0.1 0.2
        W3 (2, 2): 첫 행 0.1 0.3, 둘째 행 0.2 0.4
        b3 (2,):   0.1 0.2

    반환:
        dict: 키는 문자열 "W1", "b1", "W2", "b2", "W3", "b3" 여섯 개, 값은 위의 모양인 실수 ndarray.
        부를 때마다 dict도 배열도 새로 만들어요.

    The lecture's network: the weights and biases between layers of 2, 3, 2 and 2 neurons.

    A row of W belongs to a neuron of the layer before, a column to one of the layer after.

        W1 (2, 3): first row 0.1 0.3 0.5, second row 0.2 0.4 0.6
        b1 (3,):   0.1 0.2 0.3
        W2 (3, 2): first row 0.1 0.4, second row 0.2 0.5, third row 0.3 0.6
        b2 (2,):   0.1 0.2
        W3 (2, 2): first row 0.1 0.3, second row 0.2 0.4
        b3 (2,):   0.1 0.2

    Returns:
        dict: its six keys are the strings "W1", "b1", "W2", "b2", "W3", "b3", its values
        real ndarrays of the shapes above. Each call makes a new dict with new arrays.
    """
    network = {}
    network["W1"] = ...  # TODO
    network["b1"] = ...  # TODO
    network["W2"] = ...  # TODO
    network["b2"] = ...  # TODO
    network["W3"] = ...  # TODO
    network["b3"] = ...  # TODO
    return network


def layer(x, W, b, activation):
    """층 하나: activation(x·W + b).

    배열은 모두 ndarray이고 float64, float32, 정수 가운데 하나예요(서로 달라도 돼요).

    인자:
        x: 이 층의 입력, 모양 (d,)이나 (batch, d).
        W: 가중치, 모양 (d, n).
        b: 편향, 모양 (n,). 배치의 모든 샘플에 똑같이 더해요.
        activation: 활성화 함수. 층의 값이 담긴 배열을 주면 같은 모양의 배열을 돌려줘요.
            뉴런 하나씩 주지 마세요. 소프트맥스처럼 층의 값 모두를 함께 보는 함수도 있어요.

    반환:
        ndarray: 모양 (n,)이나 (batch, n). x, W, b는 바꾸지 않아요.

    One layer: activation(x·W + b).

    All arrays are ndarrays of float64, float32 or integers (not always the same one).

    Args:
        x: the layer's input, of shape (d,) or (batch, d).
        W: the weights, of shape (d, n).
        b: the bias, of shape (n,), added to every sample of a batch alike.
        activation: the activation function. Given an array with the layer's values it returns
            an array of the same shape. Do not give it one neuron at a time: some functions, like
            softmax, look at all the values of a layer together.

    Returns:
        ndarray: of shape (n,) or (batch, n). x, W and b stay as they were.
    """
    # A: 가중합에 편향을 더한 값 | the weighted sums plus the bias
    A = ...  # TODO

    # Z: 활성화 함수를 지난 값 | what the activation function makes of it
    return ...  # TODO


def forward(network, x):
    """순전파: 1층과 2층은 시그모이드, 출력층은 항등 함수예요.

    강의의 신경망만이 아니라, 키가 같고 모양이 서로 맞으면 어떤 신경망이든 받아요.

    인자:
        network: dict. 키는 init_network와 같고 순서는 상관없어요. 값은 ndarray이고,
            W1 (d, h1), b1 (h1,), W2 (h1, h2), b2 (h2,), W3 (h2, n), b3 (n,).
        x: 입력, 모양 (d,)이나 (batch, d)인 ndarray.
            배열은 float64, float32, 정수 가운데 하나예요.

    반환:
        ndarray: 출력 y, 모양 (n,)이나 (batch, n). network와 x는 바꾸지 않아요.

    Forward pass: sigmoid in layers 1 and 2, the identity in the output layer.

    Takes not only the lecture's network but any with these keys and shapes that fit together.

    Args:
        network: dict with init_network's keys, in any order. Its values are ndarrays:
            W1 (d, h1), b1 (h1,), W2 (h1, h2), b2 (h2,), W3 (h2, n), b3 (n,).
        x: the input, an ndarray of shape (d,) or (batch, d).
            The arrays hold float64, float32 or integers.

    Returns:
        ndarray: the output y, of shape (n,) or (batch, n). network and x stay as they were.
    """
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    # 1층과 2층의 출력 | what layers 1 and 2 give
    Z1 = ...  # TODO
    Z2 = ...  # TODO

    # 출력층: y | the output layer: y
    return ...  # TODO


def count_weights(sizes):
    """이웃한 두 층 사이의 가중치가 몇 개인지, 편향은 빼고 세요.

    인자:
        sizes: 층마다의 뉴런 수, 입력층부터 출력층까지. 1 이상인 int가 둘 이상 든 리스트.

    반환:
        int의 list: 길이는 len(sizes) − 1. sizes는 바꾸지 않아요.

    How many weights lie between each two neighbouring layers, biases not counted.

    Args:
        sizes: the number of neurons of each layer, from the input layer to the output layer:
            a list of two or more ints, each at least 1.

    Returns:
        list of int: of length len(sizes) − 1. sizes stays as it was.
    """
    return ...  # TODO


def count_parameters(sizes):
    """신경망 전체의 매개변수(가중치와 편향)가 몇 개인지 세요.

    편향은 뉴런마다 하나예요. 입력층의 뉴런은 값을 받기만 하니 편향이 없어요.

    인자:
        sizes: count_weights와 같은 리스트.

    반환:
        int: 매개변수의 개수. sizes는 바꾸지 않아요.

    How many parameters (weights and biases) the whole network has.

    Each neuron has one bias, but for those of the input layer, which only take in values.

    Args:
        sizes: a list as in count_weights.

    Returns:
        int: the number of parameters. sizes stays as it was.
    """
    return ...  # TODO


def show(name, value):
    """값 하나를 한 줄로 | One value on one line."""
    print(name, "아직 채우지 않았어요 / not filled in yet" if value is ... else value)


def demo():
    """강의에 나온 값들을 층마다 | The lecture's figures, layer by layer."""
    network = init_network()
    x = np.array([1.0, 0.5])
    if any(value is ... for value in network.values()):
        print("아직 채우지 않았어요. init_network부터 해 봐요.")
        print("Not filled in yet: start with init_network.")
        return
    if layer(x, network["W1"], network["b1"], identity) is ...:
        print("이제 layer를 채울 차례예요. / Now fill in layer.")
        return

    # 활성화 함수가 항등 함수이면 A가, 시그모이드이면 Z가 나와요
    # The identity as the activation gives A, the sigmoid gives Z
    A1 = layer(x, network["W1"], network["b1"], identity)
    Z1 = layer(x, network["W1"], network["b1"], sigmoid)
    A2 = layer(Z1, network["W2"], network["b2"], identity)
    Z2 = layer(Z1, network["W2"], network["b2"], sigmoid)
    show("A1:", A1)
    show("Z1:", Z1)
    show("A2:", A2)
    show("Z2:", Z2)
    show("y:", forward(network, x))

    show("count_weights:", count_weights([3, 4, 4, 1]))
    show("count_parameters:", count_parameters([3, 4, 4, 1]))


if __name__ == "__main__":
    demo()
