"""02 두 층 신경망을 손으로: 같은 신경망에 가중치만 바꿔 넣어 OR와 XOR를 만들어요.

02 A two-layer network by hand: OR and XOR from one network, with other weights in it.
"""

import numpy as np


def step(x):
    """계단 함수: 원소마다 0보다 크면 1, 아니면 0이에요.

    딱 0이면 0이에요. 강의 코드의 `np.int`는 이제 NumPy에 없으니 파이썬의 `int`를 쓰세요.

    인자:
        x: 모양 (n,)이나 (n, h)인 배열. 실수(float64, float32) 또는 정수.

    반환:
        int의 ndarray: x와 같은 모양, 원소는 0과 1. True나 1.0이 아니라 정수여야 해요.
        x는 바꾸지 않아요.

    Step function: element by element, 1 where x is above 0, else 0.

    Exactly 0 gives 0. The lecture's `np.int` no longer exists in NumPy: use Python's `int`.

    Args:
        x: an array of shape (n,) or (n, h), real (float64, float32) or integer.

    Returns:
        ndarray of int: x's shape, its elements 0 and 1, whole numbers rather than True or 1.0.
        x stays as it was.
    """
    ### BEGIN SOLUTION
    return (x > 0).astype(int)
    ### END SOLUTION


# 네 점. 행 하나가 입력 (x1, x2) 하나예요. | The four points, one input (x1, x2) a row.
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

# OR의 정답. 강의 코드의 주석에는 'and'라고 적혀 있지만, 값은 OR의 것이에요.
# OR's answers. The comment in the lecture's code says 'and', but these are the labels of OR.
Y_or = np.array([[0], [1], [1], [1]])

# OR의 가중치: forward가 네 점에서 Y_or를 내면 어떤 값이든 정답이에요.
# W_or_layer_1은 모양 (2, h), W_or_layer_2는 모양 (h, 1)인 ndarray이고, h는 1 이상이에요.
# 원소는 유한한 실수나 정수예요 (True와 False는 안 돼요).
# OR's weights: any values are right with which forward gives Y_or at the four points.
# W_or_layer_1 is an ndarray of shape (2, h), W_or_layer_2 one of shape (h, 1), with h at least 1.
# Their elements are finite real numbers or integers (not True and False).
### BEGIN SOLUTION
W_or_layer_1 = np.array([[1.0], [1.0]])
W_or_layer_2 = np.array([[1.0]])
### END SOLUTION

# XOR의 정답. | XOR's answers.
Y = np.array([[0], [1], [1], [0]])

# XOR의 가중치: forward가 네 점에서 Y를 내면 어떤 값이든 정답이에요.
# W_layer_1은 모양 (2, h), W_layer_2는 모양 (h, 1)인 ndarray이고, h는 2 이상이에요 (강의는 3).
# 원소는 유한한 실수나 정수예요 (True와 False는 안 돼요).
# XOR's weights: any values are right with which forward gives Y at the four points.
# W_layer_1 is an ndarray of shape (2, h), W_layer_2 one of shape (h, 1), with h at least 2
# (3 in the lecture). Their elements are finite real numbers or integers (not True and False).
### BEGIN SOLUTION
W_layer_1 = np.array([[5.43873189, -3.11375556, 5.29522101], [-3.07384198, 5.53159189, 5.30037098]])
W_layer_2 = np.array([[-8.35124937], [-8.33291174], [11.69026761]])
### END SOLUTION


def forward(X, W_layer_1, W_layer_2):
    """순전파: 층마다 가중치를 곱하고(행렬 곱) 계단 함수를 지나요. 편향은 없어요.

    계산에는 위의 네 점과 가중치가 아니라 인자로 받은 것을 써요. 인자는 바꾸지 않아요.

    인자:
        X: 입력, 모양 (n, 2)인 배열. 행 하나가 샘플 하나이고, n은 1 이상이에요.
        W_layer_1: 은닉층의 가중치, 모양 (2, h). h는 1 이상.
        W_layer_2: 출력층의 가중치, 모양 (h, 1).
        모두 실수(float64, float32) 또는 정수이고, X에는 0과 1이 아닌 수도 올 수 있어요.

    반환:
        tuple: layer_1_output (n, h)과 layer_2_output (n, 1), 값이 0과 1인 ndarray.
        값이 맞으면 자료형은 무엇이든 좋아요.

    Forward pass: in each layer the product with the weights (a matrix product), then the step.
    There is no bias.

    It uses its arguments, not the four points and the weights above, and leaves them unchanged.

    Args:
        X: the inputs, an array of shape (n, 2), one sample a row, with n at least 1.
        W_layer_1: the weights of the hidden layer, shape (2, h), with h at least 1.
        W_layer_2: the weights of the output layer, shape (h, 1).
        All are real (float64, float32) or integer; X may hold other numbers than 0 and 1.

    Returns:
        tuple: layer_1_output (n, h) and layer_2_output (n, 1), ndarrays of zeros and ones.
        Their values matter, not their dtype.
    """
    ### BEGIN SOLUTION
    layer_1_output = step(np.dot(X, W_layer_1))
    layer_2_output = step(np.dot(layer_1_output, W_layer_2))
    ### END SOLUTION
    return layer_1_output, layer_2_output


def show(name, Y, W_layer_1, W_layer_2):
    """입력, 정답, 출력을 출력해요. | Prints input, expected and actual output."""
    if W_layer_1 is ... or W_layer_2 is ...:
        print(f"{name}: 가중치를 아직 채우지 않았어요. / Its weights are not filled in yet.")
        return
    layer_1_output, layer_2_output = forward(X, W_layer_1, W_layer_2)
    if layer_1_output is ... or layer_2_output is ...:
        print(f"{name}: forward를 아직 채우지 않았어요. / forward is not filled in yet.")
        return
    print(f"{name} input / 입력:", X, sep="\n")
    print(f"{name} hidden layer / 은닉층:", layer_1_output, sep="\n")
    print(f"{name} expected output / 정답:", Y, sep="\n")
    print(f"{name} actual output / 출력:", layer_2_output, sep="\n", end="\n\n")


def demo():
    """강의처럼 OR와 XOR의 입력, 정답, 출력을 견줘요. | The lecture's comparison, OR and XOR."""
    if step(X) is ...:
        print("아직 채우지 않았어요. step부터 해 봐요. / Not filled in yet: start with step.")
        return
    show("OR", Y_or, W_or_layer_1, W_or_layer_2)
    show("XOR", Y, W_layer_1, W_layer_2)


if __name__ == "__main__":
    demo()
