"""The gradient, a mean already, is divided by the batch size once more."""
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
    return -np.sum(one_hot(t, y) * np.log(y + 1e-07)) / batch_size


def numerical_gradient(f, x):
    h = 0.0001
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
        self.W = np.random.randn(2, 3)

    def predict(self, x):
        return np.dot(x, self.W)

    def loss(self, x, t):
        y = softmax(self.predict(x))
        return cross_entropy_error(y, t)


class TwoLayerNet:

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        self.params = {}
        self.params['W1'] = weight_init_std * np.random.randn(input_size, hidden_size)
        self.params['b1'] = np.zeros(hidden_size)
        self.params['W2'] = weight_init_std * np.random.randn(hidden_size, output_size)
        self.params['b2'] = np.zeros(output_size)

    def predict(self, x):
        z1 = sigmoid(np.dot(x, self.params['W1']) + self.params['b1'])
        return softmax(np.dot(z1, self.params['W2']) + self.params['b2'])

    def loss(self, x, t):
        return cross_entropy_error(self.predict(x), t)

    def accuracy(self, x, t):
        y = np.argmax(self.predict(x), axis=1)
        labels = np.argmax(t, axis=1) if t.ndim == 2 else t
        return np.sum(y == labels) / len(x)

    def numerical_gradient(self, x, t):

        def loss_W(_):
            return self.loss(x, t)
        grads = {}
        grads['W1'] = numerical_gradient(loss_W, self.params['W1'])
        grads['b1'] = numerical_gradient(loss_W, self.params['b1'])
        grads['W2'] = numerical_gradient(loss_W, self.params['W2'])
        grads['b2'] = numerical_gradient(loss_W, self.params['b2'])
        return grads

    def gradient(self, x, t):
        grads = {}
        z1 = sigmoid(np.dot(x, self.params['W1']) + self.params['b1'])
        y = softmax(np.dot(z1, self.params['W2']) + self.params['b2'])
        delta2 = (y - one_hot(t, y)) / len(x)
        grads['W2'] = np.dot(z1.T, delta2)
        grads['b2'] = np.sum(delta2, axis=0)
        delta1 = np.dot(delta2, self.params['W2'].T) * z1 * (1 - z1)
        grads['W1'] = np.dot(x.T, delta1)
        grads['b1'] = np.sum(delta1, axis=0)
        return grads


def random_batch(x, t, batch_size, rng):
    rows = rng.choice(len(x), batch_size)
    return (x[rows], t[rows])


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    loss_list = []
    for _ in range(iters_num):
        x_batch, t_batch = random_batch(x, t, batch_size, rng)
        grad = network.gradient(x_batch, t_batch)
        for key in network.params:
            network.params[key] -= learning_rate * grad[key] / batch_size
        loss = network.loss(x_batch, t_batch)
        loss_list.append(loss)
    return loss_list


def train_and_evaluate(network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng):
    iter_per_epoch = max(len(x_train) // batch_size, 1)
    loss_list, train_acc, test_acc = ([], [], [])
    for i in range(iters_num):
        loss_list += train(network, x_train, t_train, 1, batch_size, learning_rate, rng)
        if i % iter_per_epoch == 0:
            train_acc.append(network.accuracy(x_train, t_train))
            test_acc.append(network.accuracy(x_test, t_test))
    return (loss_list, train_acc, test_acc)
