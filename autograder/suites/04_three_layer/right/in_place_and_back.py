"""Changes its arguments while it works and puts every value back; results are views of buffers."""
import numpy as np


def init_network():
    numbers = np.arange(7) / 10
    whole = np.zeros((6, 3, 3), order="F")
    whole[0, :2, :3] = numbers[[[1, 3, 5], [2, 4, 6]]]
    whole[1, 0, :3] = numbers[1:4]
    whole[2, :3, :2] = numbers[[[1, 4], [2, 5], [3, 6]]]
    whole[3, 0, :2] = numbers[1:3]
    whole[4, :2, :2] = numbers[[[1, 3], [2, 4]]]
    whole[5, 0, :2] = numbers[1:3]
    return dict(zip(
        ["W1", "b1", "W2", "b2", "W3", "b3"],
        [whole[0, :2, :3], whole[1, 0, :3], whole[2, :3, :2], whole[3, 0, :2], whole[4, :2, :2], whole[5, 0, :2]],
    ))


def layer(x, W, b, activation):
    before = b.copy()
    out = np.empty((x.size // len(W), len(b)), order="F")
    b[...] = 0
    np.matmul(x.reshape(-1, len(W)), W, out=out)
    b[...] = before
    out += b
    return activation(out.reshape(x.shape[:-1] + b.shape))


def forward(network, x):
    given = dict(network)
    for k in (1, 2, 3):
        network["x"] = x
        network["x"] = layer(network["x"], network[f"W{k}"], network[f"b{k}"], lambda a: a)
        if k < 3:
            np.negative(network["x"], out=network["x"])
            np.exp(network["x"], out=network["x"])
            network["x"] += 1
            np.divide(1, network["x"], out=network["x"])
        x = network.pop("x")
    assert list(network) == list(given)
    return x


def count_weights(sizes):
    sizes.append(0)
    counts = [a * b for a, b in zip(sizes, sizes[1:])][:-1]
    sizes.pop()
    return counts


def count_parameters(sizes):
    first = sizes[0]
    sizes[0] += 1
    count = sizes[0] * sizes[1]
    sizes[0] = first
    for a, b in zip(sizes[1:], sizes[2:]):
        count += (a + 1) * b
    return count
