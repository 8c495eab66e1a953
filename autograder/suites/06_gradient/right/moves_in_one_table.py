"""A table of all moves is added to x at once."""
import numpy as np

def numerical_diff(f, x):
    x = np.float64(x)
    y1, y2 = map(f, (x + 1e-4, x - 1e-4))
    return (y1 - y2) / 2e-4

def numerical_gradient(f, x):
    n = x.size
    flat = x.reshape(1, n)
    moves = np.vstack([np.eye(n), -np.eye(n)]) * 1e-4
    values = np.array([f(p.reshape(x.shape)) for p in flat + moves])
    return ((values[:n] - values[n:]) / 2e-4).reshape(x.shape)

def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x.copy()
    history = [x.copy()]
    for i in range(step_num):
        grad = numerical_gradient(f, x)
        x -= lr * grad
        history.append(x.copy())
    return x, np.array(history)
