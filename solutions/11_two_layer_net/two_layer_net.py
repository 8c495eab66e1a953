"""신경망 학습: 지금까지 만든 조각을 모아 2층 신경망이 손글씨 숫자를 배우게 해요.

미니배치를 고르고, 기울기를 구하고, 가중치를 고치고, 되풀이해요. 네 단계가 학습의 전부예요.

Training a network: the pieces made so far come together, and a two-layer network learns digits.
Pick a mini-batch, find the gradient, update the weights, repeat: these four steps are all of it.
"""

import sys
from pathlib import Path

import numpy as np


def sigmoid(x):
    """03의 시그모이드, 모양은 무엇이든. / The sigmoid of 03, for any shape."""
    return 1 / (1 + np.exp(-x))


def softmax(a):
    """03의 소프트맥스, 마지막 축을 따라. / The softmax of 03, over the last axis.

    Args:
        a: (n,) 또는 (batch, n) 점수 / scores.

    Returns:
        ndarray: a와 같은 모양의 확률 / probabilities of a's shape.
    """
    powers = np.exp(a - np.max(a, axis=-1, keepdims=True))
    return powers / np.sum(powers, axis=-1, keepdims=True)


def one_hot(t, y):
    """레이블을 y와 같은 모양의 원-핫으로, 원-핫은 그대로. / Labels as one-hot rows like y's.

    Args:
        t: y와 같은 모양의 원-핫, 또는 레이블 / one-hot of y's shape, or labels.
        y: (n,) 또는 (batch, n) 확률 / probabilities.

    Returns:
        ndarray: y와 같은 모양, 정답 자리만 1 / y's shape, 1 at the right class only.
    """
    return t if np.shape(t) == y.shape else np.eye(y.shape[-1])[t]


def cross_entropy_error(y, t):
    """05의 교차 엔트로피 오차, 배치에서는 평균. / The cross entropy of 05, a batch's mean.

    Args:
        y: (n,) 또는 (batch, n) 확률 / probabilities.
        t: 원-핫 또는 레이블 / one-hot or labels.

    Returns:
        float: 손실 / the loss.
    """
    batch_size = len(np.atleast_2d(y))
    return -np.sum(one_hot(t, y) * np.log(y + 1e-7)) / batch_size


def numerical_gradient(f, x):
    """06의 수치 기울기. x를 제자리에서 움직였다가 되돌려요. / The numerical gradient of 06.

    x의 원소를 하나씩 움직인 채로 f를 부르니, f는 인자 대신 `net.W`를 직접 읽어도 돼요.

    f is called while one element of x is moved in place, so f may read `net.W` itself instead
    of its argument. Afterwards x is what it was.

    Args:
        f: x를 받아 float를 주는 함수 / a function of x that gives a float.
        x: float64 ndarray, 모양은 무엇이든 / of any shape.

    Returns:
        ndarray: x와 같은 모양의 기울기 / the gradient, of x's shape.
    """
    h = 1e-4
    grad = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        kept = x[place]
        x[place] = kept + h
        above = f(x)
        x[place] = kept - h
        below = f(x)
        x[place] = kept
        grad[place] = (above - below) / (2 * h)
    return grad


class SimpleNet:
    """가중치 하나뿐인 신경망: 편향도 은닉층도 없어요. / A network of one weight matrix only.

    predict와 loss는 부를 때의 W로 계산해요. numerical_gradient가 W의 원소를 움직이면
    손실도 함께 달라져요.

    predict and loss work with what W is when they are called: when numerical_gradient moves an
    element of W, the loss moves with it.

    Attributes:
        W: (2, 3) float64 ndarray. 만들 때마다 표준 정규분포에서 새로 뽑아요 /
            drawn anew from the standard normal distribution for each network.
    """

    def __init__(self):
        ### BEGIN SOLUTION
        self.W = np.random.randn(2, 3)
        ### END SOLUTION

    def predict(self, x):
        """점수 x·W. 아직 확률이 아니에요. / The scores x·W, no probabilities yet.

        Args:
            x: (2,) 또는 (batch, 2) / (2,) or (batch, 2).

        Returns:
            ndarray: (3,) 또는 (batch, 3) / (3,) or (batch, 3).
        """
        ### BEGIN SOLUTION
        return np.dot(x, self.W)
        ### END SOLUTION

    def loss(self, x, t):
        """점수를 소프트맥스에 넣어 구한 교차 엔트로피. / Cross entropy of the scores' softmax.

        Args:
            x: (2,) 또는 (batch, 2) / (2,) or (batch, 2).
            t: 원-핫 (3,)·(batch, 3), 또는 레이블 int·(batch,) / one-hot, or labels.

        Returns:
            float: 손실, 배치에서는 평균 / the loss, a batch's mean.
        """
        ### BEGIN SOLUTION
        y = softmax(self.predict(x))
        return cross_entropy_error(y, t)
        ### END SOLUTION


class TwoLayerNet:
    """2층 신경망: 은닉층은 시그모이드, 출력층은 소프트맥스. / Two layers: sigmoid, then softmax.

    모든 메서드에서 x는 (batch, input_size) 실수나 정수, t는 레이블 (batch,) 또는 원-핫
    (batch, output_size)이에요. 원-핫은 실수나 정수이고, 레이블은 0부터 세는 정수예요(uint8도 돼요).
    x와 t는 바뀌지 않아요.
    메서드는 부를 때의 가중치로 계산하고, params를 읽으면 언제나 그 가중치가 나와요.
    가중치를 어떻게 담아 두는지는 자유예요. 검사는 params를 읽기만 해요.

    In every method x is (batch, input_size), real or integer, and t holds labels (batch,) or is
    one-hot (batch, output_size). One-hot is real or integer; labels are integers from 0 (uint8
    too). x and t stay as they were.
    Methods work with the weights of the moment, and params always shows these weights. How you
    keep them is up to you: tests only read params.

    Attributes:
        params: 사전 / a dict with the keys "W1" (input_size, hidden_size), "b1" (hidden_size,),
            "W2" (hidden_size, output_size), "b2" (output_size,); float64 ndarrays.
    """

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        """가중치를 새로 뽑아요. / Draws fresh weights.

        W1과 W2는 표준 정규분포 곱하기 weight_init_std, b1과 b2는 0이에요.

        W1 and W2 are standard normal times weight_init_std, b1 and b2 are 0.

        Args:
            input_size, hidden_size: 1 이상의 int / ints from 1.
            output_size: 클래스 수, 2 이상의 int / number of classes, an int from 2.
            weight_init_std: 처음 가중치의 표준편차 / standard deviation of the first weights.
        """
        self.params = {}
        ### BEGIN SOLUTION
        self.params["W1"] = weight_init_std * np.random.randn(input_size, hidden_size)
        self.params["b1"] = np.zeros(hidden_size)
        self.params["W2"] = weight_init_std * np.random.randn(hidden_size, output_size)
        self.params["b2"] = np.zeros(output_size)
        ### END SOLUTION

    def predict(self, x):
        """순전파: 클래스마다의 확률. / Forward pass: the probability of each class.

        Returns:
            ndarray: (batch, output_size), 행마다 합이 1 / each row sums to 1.
        """
        ### BEGIN SOLUTION
        z1 = sigmoid(np.dot(x, self.params["W1"]) + self.params["b1"])
        return softmax(np.dot(z1, self.params["W2"]) + self.params["b2"])
        ### END SOLUTION

    def loss(self, x, t):
        """05의 교차 엔트로피: −log(정답 확률 + 1e-7)의 평균. / Cross entropy as in 05, its mean.

        Returns:
            float: 손실 / the loss.
        """
        ### BEGIN SOLUTION
        return cross_entropy_error(self.predict(x), t)
        ### END SOLUTION

    def accuracy(self, x, t):
        """확률이 가장 큰 클래스가 정답인 비율. / How often the likeliest class is the right one.

        Returns:
            float: 0 이상 1 이하 / from 0 to 1.
        """
        ### BEGIN SOLUTION
        y = np.argmax(self.predict(x), axis=1)
        labels = np.argmax(t, axis=1) if t.ndim == 2 else t
        return np.sum(y == labels) / len(x)
        ### END SOLUTION

    def numerical_gradient(self, x, t):
        """수치 미분으로 구한 손실의 기울기. 느리지만 쉬워요. / The loss's gradient: slow, simple.

        x는 float64. 끝나면 params는 처음과 같아요(끝자리 반올림은 괜찮아요).

        x is float64. Afterwards params is as it was (but for rounding).

        Returns:
            dict: params와 같은 키와 모양의 ndarray / ndarrays with the keys and shapes of params.
        """

        def loss_W(_):
            return self.loss(x, t)

        grads = {}
        ### BEGIN SOLUTION
        grads["W1"] = numerical_gradient(loss_W, self.params["W1"])
        grads["b1"] = numerical_gradient(loss_W, self.params["b1"])
        grads["W2"] = numerical_gradient(loss_W, self.params["W2"])
        grads["b2"] = numerical_gradient(loss_W, self.params["b2"])
        ### END SOLUTION
        return grads

    def gradient(self, x, t):
        """역전파로 구한 손실의 기울기. / The loss's gradient by backpropagation.

        새 신경망에서 numerical_gradient와 1e-6 안에서 같아요. x는 float64, params는 그대로예요.
        784-100-10 신경망에서도 금방 끝나야 해서, 수치 미분으로는 시간 안에 끝나지 않아요.

        In a fresh network it agrees with numerical_gradient to 1e-6. x is float64 and params
        stays as it was. A network of 784-100-10 must be done quickly too: numerical
        differentiation does not finish in time.

        Returns:
            dict: params와 같은 키와 모양의 ndarray / ndarrays with the keys and shapes of params.
        """
        grads = {}
        # 순전파: 은닉층의 출력, 확률 | forward: the hidden layer's output, the probabilities
        ### BEGIN SOLUTION
        z1 = sigmoid(np.dot(x, self.params["W1"]) + self.params["b1"])
        y = softmax(np.dot(z1, self.params["W2"]) + self.params["b2"])
        ### END SOLUTION

        # 출력층: 델타 (batch, output_size), 기울기 둘 | output layer: its delta, two gradients
        ### BEGIN SOLUTION
        delta2 = (y - one_hot(t, y)) / len(x)
        grads["W2"] = np.dot(z1.T, delta2)
        grads["b2"] = np.sum(delta2, axis=0)
        ### END SOLUTION

        # 은닉층: 델타 (batch, hidden_size), 기울기 둘 | hidden layer: its delta, two gradients
        ### BEGIN SOLUTION
        delta1 = np.dot(delta2, self.params["W2"].T) * z1 * (1 - z1)
        grads["W1"] = np.dot(x.T, delta1)
        grads["b1"] = np.sum(delta1, axis=0)
        ### END SOLUTION
        return grads


def random_batch(x, t, batch_size, rng):
    """미니배치: 무작위로 고른 batch_size개의 행. / A mini-batch: batch_size rows at random.

    x의 행과 t의 행은 짝이 맞아야 해요. 이웃한 행을 통째로 뽑지 말고 하나하나 무작위로 골라요.
    모든 행이 뽑힐 수 있어야 하고, 같은 행이 두 번 나와도 돼요.
    무작위는 모두 rng에서 나와요. rng의 상태가 같으면 배치도 같고, 다음에 부르면 다른 배치예요.

    Rows of x and t belong together. Pick them one by one at random, not as a stretch of
    neighbours; every row can occur, and a row may occur twice. All randomness comes from rng:
    the same state of rng gives the same batch, and the next call another one.

    Args:
        x: (n, d) ndarray, 바뀌지 않아요 / left unchanged.
        t: (n,) 레이블 또는 (n, c) 원-핫, 바뀌지 않아요 / labels or one-hot, left unchanged.
        batch_size: 1 이상 n 이하의 int / an int from 1 to n.
        rng: np.random.Generator.

    Returns:
        tuple: x_batch (batch_size, d), t_batch (batch_size,) 또는 / or (batch_size, c).
    """
    ### BEGIN SOLUTION
    rows = rng.choice(len(x), batch_size)
    return x[rows], t[rows]
    ### END SOLUTION


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    """확률적 경사 하강법: 미니배치로 iters_num번 고쳐요. / SGD: iters_num updates by mini-batches.

    한 번마다 새 미니배치의 기울기로 network.params의 넷을 모두 고쳐요:
    params ← params − learning_rate · gradient. 배열을 제자리에서 고치든 새 배열로 바꾸든 괜찮아요.
    약속: `TwoLayerNet(64, 20, 10, weight_init_std=0.1)`은 숫자 데이터(`load_digits()`)에서
    iters_num=300, batch_size=40, learning_rate=1.0이면 시험 정확도 90 %를 넘어요.

    Each time, the gradient of a new mini-batch updates all four of network.params:
    params ← params − learning_rate · gradient, in place or with new arrays.
    Promise: on the digits (`load_digits()`), with iters_num=300, batch_size=40 and
    learning_rate=1.0, `TwoLayerNet(64, 20, 10, weight_init_std=0.1)` passes 90 % on the test split.

    Args:
        network: TwoLayerNet, params가 바뀌어요 / its params change.
        x: (n, input_size) 바뀌지 않아요 / left unchanged.
        t: (n,) 레이블 또는 (n, output_size) 원-핫, 바뀌지 않아요 / left unchanged.
        iters_num: 1 이상의 int / an int from 1.
        batch_size: 1 이상 n 이하의 int / an int from 1 to n.
        learning_rate: 학습률, float / the learning rate.
        rng: np.random.Generator, 배치는 모두 여기서 / every batch comes from it.

    Returns:
        list: float iters_num개. 매번 그 배치의 손실, 고치기 전이든 뒤든 괜찮아요 /
            iters_num floats, each time that batch's loss, before or after the update.
    """
    loss_list = []
    for _ in range(iters_num):
        # 1) 미니배치 | mini-batch
        ### BEGIN SOLUTION
        x_batch, t_batch = random_batch(x, t, batch_size, rng)
        ### END SOLUTION

        # 2) 기울기 | gradient
        ### BEGIN SOLUTION
        grad = network.gradient(x_batch, t_batch)
        ### END SOLUTION

        # 3) 네 가중치와 편향 고치기 | update all four
        ### BEGIN SOLUTION
        for key in network.params:
            network.params[key] -= learning_rate * grad[key]
        ### END SOLUTION

        # 4) 손실을 적고 되풀이 | note the loss, repeat
        ### BEGIN SOLUTION
        loss = network.loss(x_batch, t_batch)
        ### END SOLUTION
        loss_list.append(loss)
    return loss_list


def train_and_evaluate(
    network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng
):
    """train처럼 학습하면서 에폭마다 정확도를 재요. / Trains as train does, with accuracies.

    한 에폭은 max(n // batch_size, 1)번이에요. 에폭마다 한 번, 시작할 때나 끝날 때,
    학습 데이터 전체와 시험 데이터 전체의 정확도를 적어요.

    An epoch is max(n // batch_size, 1) iterations. Once an epoch, at its start or at its end,
    note the accuracy on all training data and on all test data.

    Args:
        network: TwoLayerNet, params가 바뀌어요 / its params change.
        x_train, t_train: 학습 데이터 n개, 바뀌지 않아요 / n samples to train on, left unchanged.
        x_test, t_test: 시험 데이터, 학습에 쓰지 않아요 / to test on, never trained on.
        iters_num, batch_size, learning_rate, rng: train과 같아요 / as in train.

    Returns:
        tuple: loss_list (float iters_num개 / iters_num floats), train_acc, test_acc
            (에폭마다 float 하나, 하나 더 있어도 돼요 / one float an epoch; one more is fine).
    """
    ### BEGIN SOLUTION
    iter_per_epoch = max(len(x_train) // batch_size, 1)
    ### END SOLUTION
    loss_list, train_acc, test_acc = [], [], []
    for i in range(iters_num):
        # 한 번 학습하고, 에폭이 시작될 때마다 정확도 | one update, and accuracies once an epoch
        ### BEGIN SOLUTION
        loss_list += train(network, x_train, t_train, 1, batch_size, learning_rate, rng)
        if i % iter_per_epoch == 0:
            train_acc.append(network.accuracy(x_train, t_train))
            test_acc.append(network.accuracy(x_test, t_test))
        ### END SOLUTION
    return loss_list, train_acc, test_acc


def find_course():
    """지금 폴더와 그 위에서 course_data가 있는 폴더. / The nearest folder that has course_data."""
    here = Path.cwd()
    return next((each for each in (here, *here.parents) if (each / "course_data").is_dir()), None)


def show_simple_net():
    """가중치를 정해 준 SimpleNet. / SimpleNet with given weights."""
    net = SimpleNet()
    net.W[:] = [[0.5, -1.0, 0.25], [1.0, 0.5, -0.5]]
    x, t = np.array([0.4, 0.8]), np.array([0, 0, 1])
    print("SimpleNet, 점수 / scores:", net.predict(x))
    print("SimpleNet, 손실 / loss:", net.loss(x, t))
    print("SimpleNet, dW:", numerical_gradient(lambda W: net.loss(x, t), net.W), sep="\n")


def show_gradients():
    """두 기울기의 차이: 거의 0이어야 해요. / How the two gradients differ: hardly at all."""
    network = TwoLayerNet(4, 5, 3)
    x, t = np.random.rand(6, 4), np.array([0, 1, 2, 2, 1, 0])
    slow, quick = network.numerical_gradient(x, t), network.gradient(x, t)
    for key in slow:
        print("기울기의 차이 / difference", key, np.max(np.abs(slow[key] - quick[key])))


def show_digits():
    """숫자를 학습하고 두 정확도를 보여 줘요. / Learns the digits and shows both accuracies."""
    root = find_course()
    if root is None:
        print("course_data 폴더를 찾지 못했어요. 과목 폴더 안에서 실행해 주세요.")
        print("No folder course_data found: please run this inside the course's folder.")
        return
    sys.path.insert(0, str(root))
    from course_data import load_digits

    (x_train, t_train), (x_test, t_test) = load_digits()
    network = TwoLayerNet(64, 20, 10, weight_init_std=0.1)
    rng = np.random.default_rng(11)
    loss_list, train_acc, test_acc = train_and_evaluate(
        network, x_train, t_train, x_test, t_test, 300, 40, 1.0, rng
    )
    print("손실 / loss:", loss_list[0], "->", loss_list[-1])
    print("에폭마다 학습 정확도 / train accuracy of each epoch:", np.round(train_acc, 2))
    print("에폭마다 시험 정확도 / test accuracy of each epoch:", np.round(test_acc, 2))
    print("학습 정확도 / train accuracy:", network.accuracy(x_train, t_train))
    print("시험 정확도 / test accuracy:", network.accuracy(x_test, t_test))


def demo():
    """채운 만큼 보여 줘요. / Shows as much as is filled in."""
    np.random.seed(11)  # 실행할 때마다 같은 결과 | the same figures in every run
    if SimpleNet().W is ...:
        print("아직 채우지 않았어요. SimpleNet부터 해 봐요.")
        print("Not filled in yet: start with SimpleNet.")
        return
    show_simple_net()
    if TwoLayerNet(4, 5, 3).params["W1"] is ...:
        print("다음은 TwoLayerNet이에요. / Next comes TwoLayerNet.")
        return
    show_gradients()
    show_digits()


if __name__ == "__main__":
    demo()
