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


class TwoLayerNet(object):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        self.params = dict(b1=np.zeros(hidden_size), b2=np.zeros(output_size))
        self.params["W1"] = np.random.normal(0, weight_init_std, (input_size, hidden_size))
        self.params["W2"] = np.random.normal(0, weight_init_std, (hidden_size, output_size))

    def predict(self, x):
        p = self.params
        self.hidden = sigmoid(x.dot(p["W1"]) + p["b1"])
        return softmax(self.hidden.dot(p["W2"]) + p["b2"])

    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t)

    def accuracy(self, x, t):
        if t.ndim != 1:
            t = np.argmax(t, axis=1)
        return np.count_nonzero(np.argmax(self.predict(x), axis=1) == t) / t.size

    def numerical_gradient(self, x, t):
        result = {}
        for key in self.params:
            result[key] = numerical_gradient(lambda _: self.loss(x, t), self.params[key])
        return result

    def gradient(self, x, t):
        # 샘플마다 기울기를 구해 모두 더해요
        total = {key: np.zeros_like(value) for key, value in self.params.items()}
        y = self.predict(x)
        target = one_hot(t, y)
        for i in range(len(x)):
            z = self.hidden[i]
            delta2 = y[i] - target[i]
            delta1 = self.params["W2"].dot(delta2) * z * (1 - z)
            total["W1"] += np.outer(x[i], delta1)
            total["b1"] += delta1
            total["W2"] += np.outer(z, delta2)
            total["b2"] += delta2
        return total


def random_batch(x, t, batch_size, rng):
    pick = rng.integers(0, len(x), size=batch_size)
    return x[pick], t[pick]


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
    epoch = max(len(x_train) // batch_size, 1)
    losses, train_acc, test_acc = [], [], []
    for i in range(iters_num):
        losses += train(network, x_train, t_train, 1, batch_size, learning_rate, rng)
        if (i + 1) % epoch == 0:
            train_acc.append(network.accuracy(x_train, t_train))
            test_acc.append(network.accuracy(x_test, t_test))
    return losses, train_acc, test_acc
