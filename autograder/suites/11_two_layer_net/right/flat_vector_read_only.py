"""One flat vector and named views of it: params is a read-only property, and so is SimpleNet.W."""
import numpy as np

EPS = 1e-7


def probabilities(scores):
    scores = scores - scores.max(axis=-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=-1, keepdims=True)
    return scores


def mean_loss(y, t):
    y, t = np.atleast_2d(y), np.asarray(t)
    if t.size == y.size and t.ndim:
        t = t.reshape(y.shape).argmax(axis=1)
    right = np.take_along_axis(y, t.reshape(-1, 1).astype(np.intp), axis=1)
    return float(np.mean(-np.log(right + EPS)))


class SimpleNet:
    __slots__ = ("_W",)

    def __init__(self):
        self._W = np.random.default_rng().standard_normal((2, 3))

    @property
    def W(self):
        return self._W

    def predict(self, x):
        return x @ self._W

    def loss(self, x, t):
        return mean_loss(probabilities(self.predict(x)), t)


class TwoLayerNet:
    __slots__ = ("_W1", "_W2", "_b1", "_b2", "_theta")

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        d, h, c = input_size, hidden_size, output_size
        self._theta = np.zeros(d * h + h + h * c + c)
        self._W1, self._b1, self._W2, self._b2 = self._parts(self._theta, d, h, c)
        generator = np.random.default_rng()
        self._W1 += generator.normal(0.0, 1.0, (d, h)) * weight_init_std
        self._W2 += generator.normal(0.0, 1.0, (h, c)) * weight_init_std

    @staticmethod
    def _parts(theta, d, h, c):
        one, two, three, four = np.split(theta, np.cumsum([d * h, h, h * c]))
        return one.reshape(d, h), two, three.reshape(h, c), four

    @property
    def params(self):
        return {"W1": self._W1, "b1": self._b1, "W2": self._W2, "b2": self._b2}

    def _hidden(self, x):
        return 0.5 * (1.0 + np.tanh(0.5 * (x @ self._W1 + self._b1)))

    def predict(self, x):
        return probabilities(self._hidden(x) @ self._W2 + self._b2)

    def loss(self, x, t):
        return mean_loss(self.predict(x), t)

    def accuracy(self, x, t):
        labels = t if t.ndim == 1 else t.argmax(axis=1)
        return float(np.mean(self.predict(x).argmax(axis=1) == labels))

    def numerical_gradient(self, x, t, h=1e-4):
        slope = np.empty_like(self._theta)
        for i in range(self._theta.size):
            old = self._theta[i]
            self._theta[i] = old + h
            above = self.loss(x, t)
            self._theta[i] = old - h
            slope[i] = (above - self.loss(x, t)) / (2 * h)
            self._theta[i] = old
        return dict(zip(self.params, self._parts(slope, *self._W1.shape, self._b2.size)))

    def gradient(self, x, t):
        slope = self.flat_gradient(x, t)
        return dict(zip(self.params, self._parts(slope, *self._W1.shape, self._b2.size)))

    def flat_gradient(self, x, t):
        z = self._hidden(x)
        delta = probabilities(z @ self._W2 + self._b2)
        if t.ndim == 1:
            delta[range(len(t)), t] -= 1
        else:
            delta -= t
        delta /= len(x)
        back = delta @ self._W2.T * (z - z**2)
        parts = x.T @ back, back.sum(0), z.T @ delta, delta.sum(0)
        return np.concatenate([part.ravel() for part in parts])

    def step(self, x, t, learning_rate):
        loss = self.loss(x, t)
        self._theta -= learning_rate * self.flat_gradient(x, t)
        return loss


def random_batch(x, t, batch_size, rng):
    rows = rng.integers(len(x), size=batch_size)
    return x.take(rows, axis=0), t.take(rows, axis=0)


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    return [
        network.step(*random_batch(x, t, batch_size, rng), learning_rate) for _ in range(iters_num)
    ]


def train_and_evaluate(
    network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng
):
    size = max(len(x_train) // batch_size, 1)
    losses, on_train, on_test = [], [], []
    while len(losses) < iters_num:
        now = min(size, iters_num - len(losses))
        losses += train(network, x_train, t_train, now, batch_size, learning_rate, rng)
        on_train.append(network.accuracy(x_train, t_train))
        on_test.append(network.accuracy(x_test, t_test))
    return losses, on_train, on_test
