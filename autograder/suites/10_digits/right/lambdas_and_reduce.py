"""One-line lambdas, partial and reduce; the network comes as an OrderedDict."""
from collections import OrderedDict
from functools import partial, reduce

import numpy as np

sigmoid = lambda x: 0.5 * (1 + np.tanh(x / 2))
normalised = lambda v: v / v.sum(-1, keepdims=True)
softmax = lambda a: normalised(np.exp(a - np.max(a, -1, keepdims=True)))
load_network = lambda path: OrderedDict(sorted(np.load(path).items()))
step = lambda network, z, n: (softmax if n == 3 else sigmoid)(z @ network[f"W{n}"] + network[f"b{n}"])
predict = lambda network, x: reduce(partial(step, network), (1, 2, 3), x)


def refuse():
    raise ValueError("nothing in it")


hits = lambda network, x, t: (predict(network, x).argmax(1) == (t.argmax(1) if t.ndim - 1 else t)).sum()
accuracy = lambda network, x, t, batch_size=100: (
    refuse() if not x.shape[0] else
    sum(hits(network, x[i:][:batch_size], t[i:][:batch_size]) for i in range(0, len(t), batch_size)) / len(t)
)
