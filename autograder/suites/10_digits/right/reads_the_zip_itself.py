"""Opens the .npz as the zip it is; pathlib, a generator of batches, exact fractions."""
import io
import zipfile
from fractions import Fraction
from pathlib import Path

import numpy as np


def load_network(path):
    with zipfile.ZipFile(io.BytesIO(Path(path).read_bytes())) as archive:
        return {
            name.removesuffix(".npy"): np.lib.format.read_array(archive.open(name), allow_pickle=False)
            for name in archive.namelist()
        }


def predict(network, x):
    g = lambda a: np.where(a >= 0, 1 / (1 + np.exp(-np.abs(a))), 1 - 1 / (1 + np.exp(-np.abs(a))))
    z1 = g(np.tensordot(x, network["W1"], axes=1) + network["b1"])
    z2 = g(np.tensordot(z1, network["W2"], axes=1) + network["b2"])
    a3 = np.tensordot(z2, network["W3"], axes=1) + network["b3"]
    return np.exp(a3 - np.logaddexp.reduce(a3, axis=-1, keepdims=True))


def batches(n, size):
    yield from (range(i, min(i + size, n)) for i in range(0, n, size))


def accuracy(network, x, t, batch_size=100):
    share = Fraction(0)
    n = len(x)
    if n == 0:
        raise ValueError("n = 0")
    for rows in batches(n, batch_size):
        best = np.argsort(predict(network, x[rows]), axis=1)[:, -1]
        truth = t[rows] if t.ndim == 1 else np.argsort(t[rows], axis=1)[:, -1]
        share += Fraction(int(np.count_nonzero(best == truth)), len(rows)) * Fraction(len(rows), n)
    return float(share)
