"""digits_weights.npz를 학습해요. / Trains digits_weights.npz, a network of 64-50-100-10.

    python -m course_data.train_weights            # the bundled digits, some seconds
    python -m course_data.train_weights --mnist    # MNIST, 784-50-100-10, into mnist_weights.npz

Two sigmoid layers and a softmax, trained with mini-batches of 50 and momentum (Polyak 1964) on
the mean cross entropy. The seed is fixed; the same NumPy gives the same weights.
"""

import argparse
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from course_data.arranging import Split
from course_data.digits import load_digits
from course_data.mnist import load_mnist

HERE = Path(__file__).parent
SEED = 8
BATCH, EPOCHS, LEARNING_RATE, MOMENTUM = 50, 60, 0.1, 0.9
Array = NDArray[Any]
Network = dict[str, Array]


def main() -> None:
    """Trains on the digits, or on MNIST, and writes the weights beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mnist", action="store_true", help="train on MNIST instead of the digits")
    mnist = parser.parse_args().mnist
    train, test = load_mnist() if mnist else load_digits()
    network = trained(train, np.random.default_rng(SEED), epochs=15 if mnist else EPOCHS)
    right = float(np.mean(scores(network, test[0])[-1].argmax(axis=1) == test[1]))
    name = "mnist_weights.npz" if mnist else "digits_weights.npz"
    stored = {key: values.astype(np.float32) for key, values in network.items()}
    np.savez_compressed(HERE / name, allow_pickle=False, **stored)
    print(f"{name}: test accuracy {right:.2%}")


def trained(data: Split, rng: np.random.Generator, epochs: int) -> Network:
    """A network trained on `data`.

    Args:
        data: x (n, d) floats, t (n,) labels 0 .. 9.
        rng: starting weights and the order of the samples.
        epochs: how often every sample is seen.

    Returns:
        dict: W1 (d, 50), b1 (50,), W2 (50, 100), b2 (100,), W3 (100, 10), b3 (10,).
    """
    x, t = data
    network = fresh_network((x.shape[1], 50, 100, 10), rng)
    steps = {name: np.zeros_like(values) for name, values in network.items()}
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), BATCH):
            rows = order[start : start + BATCH]
            for name, slope in slopes(network, x[rows], t[rows]).items():
                steps[name] = MOMENTUM * steps[name] - LEARNING_RATE * slope
                network[name] += steps[name]
    return network


def fresh_network(sizes: tuple[int, ...], rng: np.random.Generator) -> Network:
    """Weights of variance 1 / inputs (LeCun et al. 1998, Efficient BackProp), biases of zero."""
    network = {}
    for number, (inputs, outputs) in enumerate(pairwise(sizes), start=1):
        network[f"W{number}"] = rng.normal(size=(inputs, outputs)) / np.sqrt(inputs)
        network[f"b{number}"] = np.zeros(outputs)
    return network


def scores(network: Network, x: Array) -> list[Array]:
    """The outputs of the three layers, the last as probabilities: (n, 50), (n, 100), (n, 10)."""
    z1 = 1 / (1 + np.exp(-(x @ network["W1"] + network["b1"])))
    z2 = 1 / (1 + np.exp(-(z1 @ network["W2"] + network["b2"])))
    a3 = z2 @ network["W3"] + network["b3"]
    powers = np.exp(a3 - a3.max(axis=1, keepdims=True))
    return [z1, z2, powers / powers.sum(axis=1, keepdims=True)]


def slopes(network: Network, x: Array, t: Array) -> Network:
    """Gradients of the mean cross entropy by backpropagation, one for each parameter."""
    z1, z2, y = scores(network, x)
    delta3 = (y - np.eye(10)[t]) / len(x)
    delta2 = (delta3 @ network["W3"].T) * z2 * (1 - z2)
    delta1 = (delta2 @ network["W2"].T) * z1 * (1 - z1)
    found = {}
    for number, (inputs, delta) in enumerate(((x, delta1), (z1, delta2), (z2, delta3)), start=1):
        found[f"W{number}"] = inputs.T @ delta
        found[f"b{number}"] = delta.sum(axis=0)
    return found


if __name__ == "__main__":
    main()
