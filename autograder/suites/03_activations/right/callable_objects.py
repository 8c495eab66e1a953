"""Each name holds an instance of a class with __call__; scalars are answered with scalars."""
import numpy as np


class Elementwise:
    kind = float

    def __call__(self, x):
        y = self.formula(np.asarray(x))
        return self.kind(y) if np.ndim(x) == 0 else y

    def formula(self, x):
        raise RuntimeError("an activation has a formula")


class Step(Elementwise):
    kind = int

    def formula(self, x):
        return np.where(x > 0, 1, 0)


class Sigmoid(Elementwise):
    def formula(self, x):
        with np.errstate(over="ignore"):
            return np.reciprocal(1 + np.exp(-1.0 * x))


class Relu(Elementwise):
    def formula(self, x):
        return np.clip(x, 0, None)


class Identity:
    def __call__(self, x):
        return x.view()


class Softmax:
    def __call__(self, a):
        return self.normalise(np.exp(a - np.amax(a, axis=-1)[..., None]))

    @staticmethod
    def normalise(e):
        return e / e.sum(-1)[..., None]


step_function, sigmoid, relu, identity, softmax = Step(), Sigmoid(), Relu(), Identity(), Softmax()
