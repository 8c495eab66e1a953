"""float32 from the file on, the products added up one input at a time; weighted shares."""
import numpy as np


def load_network(path):
    network = {}
    f = np.load(path)
    for k in f:
        network[k] = f[k].astype(np.float32)
    f.close()
    return network


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    e = np.exp(a - np.max(a, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


def affine(z, W, b):
    out = b.astype(np.float32)
    for i in range(z.shape[-1]):
        out = out + z[..., i, None] * W[i].astype(np.float32)
    return out.astype(np.float32)


def predict(network, x):
    x = np.asarray(x, dtype=np.float32)
    z = sigmoid(affine(x, network["W1"], network["b1"]))
    z = sigmoid(affine(z, network["W2"], network["b2"]))
    return softmax(affine(z, network["W3"], network["b3"]))


def accuracy(network, x, t, batch_size=100):
    n = len(x)
    if not n:
        raise ValueError("x")
    t = t if t.ndim == 1 else np.nonzero(t)[1]
    share, total = np.float32(0), 0
    for i in range(0, n, batch_size):
        y = predict(network, x[i:i+batch_size])
        share += np.float32(np.mean(y.argmax(1) == t[i:i+batch_size])) * len(y)
    return share / np.float32(n)
