# 두 층 신경망
import numpy as np


def step(x):
    # 0보다 크면 1, 아니면 0
    y = np.zeros(x.shape)
    y[x > 0] = 1
    return y


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])

W_or_layer_1 = np.ones((2, 3))
W_or_layer_2 = np.ones((3, 1))

w11 = [1.0, 0.0]
w12 = [0.0, 1.0]
w13 = [1.0, 1.0]
W_layer_1 = np.array([w11, w12, w13]).T
W_layer_2 = np.array([-1.0, -1.0, 1.5]).reshape(3, 1)


def forward(x, w1, w2):
    outputs = []
    for w in (w1, w2):
        x = step(np.einsum("ij,jk->ik", x, w))
        outputs.append(x)
    return tuple(outputs)


def demo():
    for name, answer, W1, W2 in (("OR", Y_or, W_or_layer_1, W_or_layer_2), ("XOR", Y, W_layer_1, W_layer_2)):
        print(name, answer.ravel(), forward(X, W1, W2)[1].ravel())


if __name__ == "__main__":
    demo()
