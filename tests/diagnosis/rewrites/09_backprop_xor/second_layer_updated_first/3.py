import numpy as np


sigmoid = lambda x: (1 + np.exp(-x)) ** -1.0


sigmoid_derivative = lambda y: (1 - y) * y


def layer(x, W):
    return sigmoid(np.einsum("ni,io->no", x, W))


def forward(X, W_layer_1, W_layer_2):
    layer_1_output = layer(X, W_layer_1)
    layer_2_output = layer(layer_1_output, W_layer_2)
    return [layer_1_output, layer_2_output]


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    slope = sigmoid_derivative
    d2 = slope(layer_2_output) * (t - layer_2_output)
    d1 = slope(layer_1_output) * (d2 * W_layer_2[:, 0])
    return d1, d2


class Network:
    def __init__(self, W1, W2, rate):
        self.W1, self.W2, self.rate = np.array(W1), np.array(W2), rate

    def learn_output(self, hidden, delta):
        self.W2 += self.rate * np.einsum("nh,no->ho", hidden, delta)

    def learn_hidden(self, X, hidden, delta):
        back = np.einsum("no,ho->nh", delta, self.W2)
        self.W1 += self.rate * np.einsum("ni,nh->ih", X, back * hidden * (1 - hidden))

    def epoch(self, X, t):
        hidden, out = forward(X, self.W1, self.W2)
        delta = (t - out) * out * (1 - out)
        self.learn_output(hidden, delta)
        self.learn_hidden(X, hidden, delta)
        return 0.5 * ((t - out) ** 2).sum()


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    net = Network(W_layer_1, W_layer_2, learning_rate)
    Error_list = [net.epoch(X, t) for _ in range(epochs)]
    return net.W1, net.W2, Error_list


def step_predict(X, W_layer_1, W_layer_2):
    signal = X
    for W in (W_layer_1, W_layer_2):
        signal = np.array([[int(s > 0) for s in row] for row in signal @ W])
    return signal


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt

    if ax is None:
        _, ax = plt.subplots()
    ax.plot(Error_list)
    return ax
