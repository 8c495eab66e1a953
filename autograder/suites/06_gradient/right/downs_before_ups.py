"""All the points below first, last element first; divided by h and then by 2."""
import numpy as np

def numerical_diff(f, x, h=1e-4):
    return np.float64((f(x + h) - f(x - h)) / h / 2)

def numerical_gradient(f, x):
    """all ups first, then all downs, last coordinate first."""
    h = 1e-4
    base = x * 1.0
    ups, downs = np.zeros(x.shape), np.zeros(x.shape)
    for out, s in ((downs, -1), (ups, 1)):
        for i in reversed(list(np.ndindex(x.shape))):
            p = base.copy()
            p[i] += s * h
            out[i] = f(p)
    return (ups - downs) / (2 * h)

def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.copy()
    history = [x.copy()]
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x -= lr * grad
        history.append(x.copy())
    return x, np.array(history)
