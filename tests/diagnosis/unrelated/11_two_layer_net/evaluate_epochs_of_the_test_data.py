# Mistake: train_and_evaluate counts an epoch by the test data instead of the training data.
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    powers = np.exp(a - np.max(a, axis=-1, keepdims=True))
    return powers / np.sum(powers, axis=-1, keepdims=True)


def one_hot(t, y):
    return t if np.shape(t) == y.shape else np.eye(y.shape[-1])[t]


def cross_entropy_error(y, t):
    batch_size = len(np.atleast_2d(y))
    return -np.sum(one_hot(t, y) * np.log(y + 1e-7)) / batch_size


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        kept = x[place]
        x[place] = kept + h
        above = f(x)
        x[place] = kept - h
        below = f(x)
        x[place] = kept
        grad[place] = (above - below) / (2 * h)
    return grad


class SimpleNet:
    def __init__(self):
        self.W = np.random.normal(0.0, 1.0, size=(2, 3))

    def predict(self, x):
        scores = np.matmul(x, self.W)
        return scores

    def loss(self, x, t):
        scores = self.predict(x)
        probabilities = softmax(scores)
        return cross_entropy_error(probabilities, t)


class TwoLayerNet:
    """입력 - 은닉(시그모이드) - 출력(소프트맥스)"""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        self.params = {}
        sizes = [input_size, hidden_size, output_size]
        for i in (1, 2):
            shape = (sizes[i - 1], sizes[i])
            self.params["W%d" % i] = weight_init_std * np.random.standard_normal(shape)
            self.params["b%d" % i] = np.zeros(sizes[i])

    def predict(self, x):
        signal = x
        for i, activation in ((1, sigmoid), (2, softmax)):
            signal = activation(np.dot(signal, self.params["W%d" % i]) + self.params["b%d" % i])
        return signal

    def loss(self, x, t):
        y = self.predict(x)
        if t.ndim == 2:
            t = np.argmax(t, axis=1)
        return -np.mean([np.log(y[i, t[i]] + 1e-7) for i in range(len(t))])

    def accuracy(self, x, t):
        hits = 0
        for y, answer in zip(self.predict(x), t):
            if t.ndim == 2:
                answer = np.argmax(answer)
            if np.argmax(y) == answer:
                hits += 1
        return hits / len(x)

    def numerical_gradient(self, x, t):
        def loss_W(W):
            return self.loss(x, t)

        grads = {}
        for name in ("W1", "W2", "b1", "b2"):
            grads[name] = numerical_gradient(loss_W, self.params[name])
        return grads

    def gradient(self, x, t):
        W1, b1, W2, b2 = (self.params[k] for k in ("W1", "b1", "W2", "b2"))
        hidden = sigmoid(np.dot(x, W1) + b1)
        y = softmax(np.dot(hidden, W2) + b2)
        dscore = (y - one_hot(t, y)) / len(x)
        grads = {}
        grads["W2"] = np.dot(hidden.T, dscore)
        grads["b2"] = np.sum(dscore, axis=0)
        dhidden = np.dot(dscore, W2.T)
        dsum = dhidden * hidden * (1.0 - hidden)
        grads["W1"] = np.dot(x.T, dsum)
        grads["b1"] = np.sum(dsum, axis=0)
        return grads


def random_batch(x, t, batch_size, rng):
    rows = rng.permutation(x.shape[0])[:batch_size]
    return np.take(x, rows, axis=0), np.take(t, rows, axis=0)


def update(params, grads, learning_rate):
    for key in ("W1", "b1", "W2", "b2"):
        params[key] -= learning_rate * grads[key]


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    loss_list = []
    while len(loss_list) < iters_num:
        x_batch, t_batch = random_batch(x, t, batch_size, rng)
        update(network.params, network.gradient(x_batch, t_batch), learning_rate)
        loss_list.append(float(network.loss(x_batch, t_batch)))
    return loss_list


def train_and_evaluate(
    network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng
):
    per_epoch = len(x_test) // batch_size or 1
    loss_list, accuracies = [], []
    left = iters_num
    while left > 0:
        steps = min(per_epoch, left)
        loss_list.extend(train(network, x_train, t_train, steps, batch_size, learning_rate, rng))
        left -= steps
        accuracies.append((network.accuracy(x_train, t_train), network.accuracy(x_test, t_test)))
    return loss_list, [a for a, _ in accuracies], [b for _, b in accuracies]
