def perceptron(x, w, b):
    total = b
    for i in range(len(x)):
        total = total + x[i] * w[i]
    if total > 0:
        return 1
    else:
        return 0


def theta_to_bias(theta):
    # w1*x1 + w2*x2 > theta 이니까 theta가 곧 편향
    b = theta
    return b


def AND(x1, x2):
    return perceptron([x1, x2], [1.0, 1.0], -1.5)


def NAND(x1, x2):
    return perceptron([x1, x2], [-1.0, -1.0], 1.5)


def OR(x1, x2):
    return perceptron([x1, x2], [1.0, 1.0], -0.5)


def XOR(a, b):
    return AND(NAND(a, b), OR(a, b))
