"""Classes put together from lambdas and partial; extra parameters with defaults."""
from functools import partial, reduce

import numpy as np

sig = lambda x: 1 / (1 + np.exp(-x))
soft = lambda a: (lambda e: e / e.sum(-1, keepdims=True))(np.exp(a - a.max(-1, keepdims=True)))
hot = lambda t, y: t if np.shape(t) == np.shape(y) else np.eye(y.shape[-1])[t]
entropy = lambda y, t, tiny=1e-7: -np.mean(np.sum(hot(t, y) * np.log(y + tiny), axis=-1))
KEYS = "W1", "b1", "W2", "b2"


def slope(loss, w, h=1e-4):
    g = np.zeros(w.shape)

    def at(i, to):
        kept = w.flat[i]
        w.flat[i] = kept + to
        value = loss()
        w.flat[i] = kept
        return value

    g.flat = [(at(i, h) - at(i, -h)) / (2 * h) for i in range(w.size)]
    return g


SimpleNet = type(
    "SimpleNet",
    (),
    {
        "__init__": lambda self, scale=1.0: setattr(self, "W", scale * np.random.randn(2, 3)),
        "predict": lambda self, x: np.dot(x, self.W),
        "loss": lambda self, x, t: entropy(soft(self.predict(x)), t),
    },
)


def start(self, d, h, c, weight_init_std=0.01, bias=0.0):
    self.params = dict(
        zip(
            KEYS,
            (
                np.random.randn(d, h) * weight_init_std,
                np.full(h, bias),
                np.random.randn(h, c) * weight_init_std,
                np.full(c, bias),
            ),
        )
    )


def gradient(self, x, t):
    w1, b1, w2, b2 = map(self.params.get, KEYS)
    z = sig(x @ w1 + b1)
    y = soft(z @ w2 + b2)
    d = (y - hot(t, y)) / x.shape[0]
    back = d @ w2.T * z * (1 - z)
    return dict(zip(KEYS, (x.T @ back, back.sum(0), z.T @ d, d.sum(0))))


TwoLayerNet = type(
    "TwoLayerNet",
    (),
    {
        "__init__": start,
        "predict": lambda self, x: reduce(
            lambda v, step: step[0](v @ self.params["W" + step[1]] + self.params["b" + step[1]]),
            ((sig, "1"), (soft, "2")),
            x,
        ),
        "loss": lambda self, x, t: entropy(self.predict(x), t),
        "accuracy": lambda self, x, t: np.mean(
            self.predict(x).argmax(1) == (t if t.ndim == 1 else t.argmax(1))
        ),
        "numerical_gradient": lambda self, x, t: {
            k: slope(partial(self.loss, x, t), w) for k, w in self.params.items()
        },
        "gradient": gradient,
    },
)


def random_batch(x, t, batch_size, rng, replace=True):
    rows = rng.choice(len(x), batch_size, replace)
    return tuple(map(lambda values: values[rows], (x, t)))


def train(network, x, t, iters_num, batch_size, learning_rate, rng, momentum=0.0):
    speed = {k: 0.0 for k in KEYS}
    losses = []
    for _ in range(iters_num):
        xb, tb = random_batch(x, t, batch_size, rng)
        losses += [network.loss(xb, tb)]
        for k, g in network.gradient(xb, tb).items():
            speed[k] = momentum * speed[k] - learning_rate * g
            network.params[k] += speed[k]
    return losses


def train_and_evaluate(network, a, b, c, d, iters_num, batch_size, learning_rate, rng):
    one = partial(train, network, a, b, 1, batch_size, learning_rate, rng)
    epoch = max(len(a) // batch_size, 1)
    noted = [
        (one()[0], network.accuracy(a, b), network.accuracy(c, d)) for _ in range(iters_num)
    ]
    return tuple(
        [line[k] for i, line in enumerate(noted) if k == 0 or i % epoch == epoch - 1]
        for k in range(3)
    )
