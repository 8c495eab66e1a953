def perceptron(x, w, b):
    total = b
    for i in range(len(x)):
        total = total + x[i] * w[i]
    if total > 0:
        return 1
    else:
        return 0


def theta_to_bias(theta):
    return 0.0 - theta


def AND(x1, x2):
    x = (x1, x2)
    weights = (0.5, 0.5)
    bias = -0.4
    y = perceptron(x, weights, bias)
    return y


def NAND(x1, x2):
    x = (x1, x2)
    weights = (-0.3, -0.3)
    bias = 0.5
    y = perceptron(x, weights, bias)
    return y


def OR(x1, x2):
    x = (x1, x2)
    weights = (0.5, 0.5)
    bias = -0.4
    y = perceptron(x, weights, bias)
    return y


def XOR(a, b):
    return AND(NAND(a, b), OR(a, b))
