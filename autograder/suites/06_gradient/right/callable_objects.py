"""Each name holds an instance with __call__; the result of the descent is a list of two."""
import numpy as np


class Difference:
    def __init__(self, h):
        self.h = h

    def __call__(self, f, x):
        return (f(x + self.h) - f(x - self.h)) / (2 * self.h)


class Gradient:
    def __init__(self, difference):
        self.difference = difference

    def __call__(self, f, x):
        flat = x.ravel().astype(float)

        def slope(k):
            direction = np.zeros(flat.size)
            direction[k] = 1

            def line(t):
                # t counts from 0: the point itself is kept exact
                return f((flat + t * direction).reshape(x.shape))

            return self.difference(line, 0.0)

        return np.array([slope(k) for k in range(flat.size)]).reshape(x.shape)


class Descent:
    def __init__(self, gradient):
        self.gradient = gradient

    def __call__(self, f, init_x, lr=0.01, step_num=100):
        x, history = init_x, [init_x]
        for _ in range(step_num):
            x = x + -lr * self.gradient(f, x)
            history += [x]
        return [x, np.stack(history)]


numerical_diff = Difference(1e-4)
numerical_gradient = Gradient(numerical_diff)
gradient_descent = Descent(numerical_gradient)
