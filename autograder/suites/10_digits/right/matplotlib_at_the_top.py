"""matplotlib at the top; layers that work in place on their own arrays; np.array_split, which refuses 0 pieces."""
import matplotlib.pyplot as plt
import numpy as np

plt.rcParams["image.cmap"] = "gray"


def load_network(path):
    f = np.load(path)
    return {n: np.array(f[n], order="F") for n in sorted(f.keys(), reverse=True)}


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        out = x @ self.W
        out += self.b
        return out


class Sigmoid:
    def forward(self, x):
        np.negative(x, out=x)
        np.exp(x, out=x)
        x += 1
        np.divide(1, x, out=x)
        self.out = x
        return x


class Softmax:
    def forward(self, x):
        x -= x.max(axis=-1, keepdims=True)
        np.exp(x, out=x)
        x /= x.sum(axis=-1, keepdims=True)
        return x


def predict(network, x):
    layers = []
    for i in range(1, 4):
        layers += [Affine(network[f"W{i}"], network[f"b{i}"]), Sigmoid() if i < 3 else Softmax()]
    for layer in layers:
        x = layer.forward(x)
    return x


def accuracy(network, x, t, batch_size=100):
    pieces = -(-len(x) // batch_size)
    xs, ts = np.array_split(x, pieces), np.array_split(t, pieces)
    count = 0
    for xb, tb in zip(xs, ts):
        y = predict(network, xb)
        eye = np.eye(y.shape[1])
        onehot = tb if tb.ndim == 2 else eye[tb]
        count += np.sum(eye[y.argmax(axis=1)] * onehot)
    return count / len(x)
