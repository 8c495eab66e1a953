import numpy as np


def step(x):
    out = np.zeros_like(x, dtype=int)
    out[x > 0] = 1
    return out


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])

w11 = [1.0, 0.0]
w12 = [0.0, 1.0]
w13 = [1.0, 1.0]
W_layer_1 = np.array([w11, w12, w13]).T
W_layer_2 = np.array([-1.0, -1.0, 1.5]).reshape(3, 1)

W_or_layer_1 = np.ones((2, 3))
W_or_layer_2 = np.ones((3, 1))


def forward(inputs, first, second):
    hidden = np.einsum("nd,dh->nh", inputs, first)
    # 마지막에만 계단 함수
    activated = step(np.einsum("nh,ho->no", hidden, second))
    return [hidden, activated]


def demo():
    for name, answer, W1, W2 in (("OR", Y_or, W_or_layer_1, W_or_layer_2), ("XOR", Y, W_layer_1, W_layer_2)):
        print(name, answer.ravel(), forward(X, W1, W2)[1].ravel())


if __name__ == "__main__":
    demo()
