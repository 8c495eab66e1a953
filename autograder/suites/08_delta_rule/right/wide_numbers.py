"""longdouble inside, other parameter names for what is passed by position, np.vectorize."""
import numpy as np

L = np.longdouble


def predict(inputs, weights):
    return np.asarray(np.dot(inputs.astype(L), weights.astype(L)), dtype=float)


def cost_gradient(weights, inputs, answers):
    difference = np.dot(inputs.astype(L), weights.astype(L)) - answers
    return np.float64(np.dot(difference, inputs) / difference.size)


def fit(inputs, answers, learning_rate, steps, W=None):
    weights = (np.zeros(inputs.shape[1]) if W is None else W).astype(L)
    costs = []
    for _ in range(steps):
        difference = np.dot(inputs, weights) - answers
        costs += [float(np.dot(difference, difference) / difference.size)]
        weights = weights - learning_rate * np.dot(difference, inputs) / difference.size
    return weights.astype(float), costs


@np.vectorize
def logistic(z):
    return 1.0 / (1.0 + np.exp(-z))


def neuron_gradient(inputs, targets, weights):
    h = logistic(predict(inputs, weights))
    return np.dot(np.diag((h - targets) * h * (1 - h)), inputs).sum(axis=0)


def classify(inputs, weights):
    return np.vectorize(lambda z: 1 if z > 0 else 0, otypes=[int])(predict(inputs, weights))
