"""10 배치로 추론하기: 이미 학습된 신경망이 손글씨 숫자를 묶음째로 알아맞혀요.

10 Inference in batches: a trained network recognises handwritten digits, many at a time.
"""

import sys
import timeit
from functools import partial
from pathlib import Path

import numpy as np


def load_network(path):
    """`.npz` 파일에서 신경망의 가중치와 편향을 읽어요.

    인자:
        path: `.npz` 파일의 경로, str. 파일에는 W1, b1, W2, b2, W3, b3 배열이 들어 있어요.

    반환:
        dict: 키는 파일에 적힌 이름 그대로, 값은 보통의 ndarray. 부를 때마다 그 경로의 파일을 읽고,
        배열을 모두 꺼내 두어서 나중에 파일이 없어져도 쓸 수 있어요.

    Reads a network's weights and biases from an `.npz` file.

    Args:
        path: the path of an `.npz` file, a str. It holds the arrays W1, b1, W2, b2, W3, b3.

    Returns:
        dict: the names as the file spells them, each with a plain ndarray. Every call reads the
        file at that path, and takes all arrays out, so that they last when the file is gone.
    """
    ### BEGIN SOLUTION
    network = {}
    with np.load(path, allow_pickle=False) as file:
        for name in file.files:
            network[name] = file[name]
    ### END SOLUTION
    return network


def sigmoid(x):
    """시그모이드 1 / (1 + e⁻ˣ). predict가 써요. / The sigmoid; predict uses it.

    03에서 만든 것을 옮겨 와도 돼요. 점수는 predict로만 매겨요.

    You may bring your own from 03. Only predict is graded.
    """
    ### BEGIN SOLUTION
    return 1 / (1 + np.exp(-x))
    ### END SOLUTION


def softmax(a):
    """소프트맥스, 마지막 축을 따라. predict가 써요. / Softmax over the last axis; predict uses it.

    03에서 만든 것을 옮겨 와도 돼요. 점수는 predict로만 매겨요.

    You may bring your own from 03. Only predict is graded.
    """
    # 행마다 가장 큰 점수를 빼 두면 exp가 넘치지 않아요
    # With the largest score of each row taken off, exp does not overflow
    ### BEGIN SOLUTION
    c = np.max(a, axis=-1, keepdims=True)
    exp_a = np.exp(a - c)
    sum_exp_a = np.sum(exp_a, axis=-1, keepdims=True)
    return exp_a / sum_exp_a
    ### END SOLUTION


def predict(network, x):
    """3층 신경망의 순전파: 시그모이드, 시그모이드, 소프트맥스.

    인자:
        network: W1 (d, h1), b1 (h1,), W2 (h1, h2), b2 (h2,), W3 (h2, k), b3 (k,)를 담은 dict.
            float64나 float32 배열이고, 키의 순서는 정해져 있지 않아요. 클래스의 수 k는 2 이상.
        x: 샘플 하나 (d,) 또는 배치 (batch, d). 실수(float64, float32) 또는 정수 배열.

    반환:
        ndarray: 클래스마다의 확률. x가 (d,)이면 (k,), (batch, d)이면 (batch, k).
        점수 a3이 −1000과 1000 사이라면 넘치지 않아요. network와 x는 바꾸지 않아요.

    The forward pass of a three-layer network: sigmoid, sigmoid, softmax.

    Args:
        network: a dict with W1 (d, h1), b1 (h1,), W2 (h1, h2), b2 (h2,), W3 (h2, k), b3 (k,),
            float64 or float32 arrays, its keys in any order. k, the number of classes, is 2 or
            more.
        x: one sample (d,) or a batch (batch, d), a real (float64, float32) or integer array.

    Returns:
        ndarray: the probability of each class, (k,) for x of (d,), (batch, k) for (batch, d).
        Scores a3 between −1000 and 1000 do not overflow. network and x stay as they were.
    """
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]

    # a는 가중합, z는 활성화 함수를 지난 값, a3은 클래스마다의 점수
    # a is a weighted sum, z what the activation makes of it, a3 a score for each class
    ### BEGIN SOLUTION
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    return softmax(a3)
    ### END SOLUTION


def accuracy(network, x, t, batch_size=100):
    """정확도: 맞힌 샘플의 비율. x를 batch_size개씩 잘라 predict에 넣어요.

    batch_size는 속도만 바꾸고 결과는 바꾸지 않아요. 마지막 배치가 짧아도 샘플은 모두 똑같이
    한 번씩 세요.

    인자:
        network: predict가 받는 dict.
        x: 샘플들 (n, d). 실수(float64, float32) 또는 정수 배열.
        t: 정답. 레이블이면 (n,)인 정수 배열(uint8도 돼요)이고 번호는 0부터,
            원-핫이면 (n, k)인 실수나 정수 배열(uint8도 돼요).
        batch_size: 배치 크기, 1 이상의 int. n보다 커도 돼요.

    반환:
        float: 0 이상 1 이하. network, x, t는 바꾸지 않아요.

    오류:
        ValueError: 샘플이 하나도 없을 때, 곧 x의 모양이 (0, d)일 때.

    Accuracy: the share of samples it gets right. predict is given batch_size rows of x at a time.

    batch_size changes the speed and not the result: every sample counts once and alike, also
    where the last batch is short.

    Args:
        network: the dict that predict takes.
        x: the samples (n, d), a real (float64, float32) or integer array.
        t: the right answers. Labels are an integer array (n,), uint8 too, numbered from 0;
            one-hot answers are a real or integer array (n, k), uint8 too.
        batch_size: an int from 1. It may be larger than n.

    Returns:
        float: from 0 to 1. network, x and t stay as they were.

    Raises:
        ValueError: there is no sample at all, that is, x has shape (0, d).
    """
    # 1) 샘플이 없으면 ValueError | ValueError where there is no sample
    ### BEGIN SOLUTION
    if len(x) == 0:
        raise ValueError("x에 샘플이 없어요. / There are no samples in x.")
    ### END SOLUTION

    # 2) 원-핫이면 정답 번호로, 레이블이면 그대로: (n,) | one-hot becomes labels, labels stay
    ### BEGIN SOLUTION
    labels = np.argmax(t, axis=1) if t.ndim == 2 else t
    ### END SOLUTION

    # 3) 배치마다 확률이 가장 큰 클래스 p를 골라, 맞은 개수를 accuracy_cnt에 더하기
    #    For each batch take p, the likeliest classes, and add up how many are right
    ### BEGIN SOLUTION
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(network, x[i : i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == labels[i : i + batch_size])
    ### END SOLUTION

    # 4) 맞은 비율 | the share that is right
    ### BEGIN SOLUTION
    return accuracy_cnt / len(x)
    ### END SOLUTION


def first_blank(path, x, t):
    """아직 채우지 않은 첫 함수의 이름, 없으면 None. / The first function not filled in, or None."""
    network = load_network(path)
    if network is ...:
        return "load_network"
    if sigmoid(x) is ...:
        return "sigmoid"
    if softmax(x) is ...:
        return "softmax"
    if predict(network, x) is ...:
        return "predict"
    if accuracy(network, x, t) is ...:
        return "accuracy"
    return None


def show(title, path, x, t):
    """신경망 하나의 정확도와 걸린 시간. / The accuracy of one network, and how long it takes."""
    network = load_network(path)
    print(f"{title}: x {x.shape} -> y {predict(network, x).shape}")
    print("Accuracy:", accuracy(network, x, t))
    for batch_size in (1, 100):
        # 세 번 가운데 가장 빠른 시간 | the best time of three
        job = partial(accuracy, network, x, t, batch_size=batch_size)
        print(f"batch_size {batch_size}: {min(timeit.repeat(job, number=1, repeat=3)):.4f} s")


def demo():
    """숫자를 알아맞히고, MNIST가 있으면 그것도. / The digits, and MNIST where you have it."""
    # course_data가 있는 폴더를 여기서부터 위로 찾아요 | look for course_data from here upwards
    here = Path.cwd()
    homes = [folder for folder in (here, *here.parents) if (folder / "course_data").is_dir()]
    if not homes:
        print("course_data 폴더를 찾지 못했어요. 과목 폴더 안에서 다시 실행해 주세요.")
        print("There is no course_data folder here: run this again inside the course's folder.")
        return
    sys.path.insert(0, str(homes[0]))
    from course_data import load_digits, load_mnist

    data = homes[0] / "course_data"
    path = str(data / "digits_weights.npz")
    _, (x_test, t_test) = load_digits()
    blank = first_blank(path, x_test[:10], t_test[:10])
    if blank is not None:
        print(f"아직 채우지 않았어요. {blank}부터 해 봐요.")
        print(f"Not filled in yet: start with {blank}.")
        return
    show("digits", path, x_test, t_test)

    # 함수는 그대로, 데이터와 가중치만 MNIST로 | the same functions, other data and weights
    if (data / "mnist").is_dir() and (data / "mnist_weights.npz").is_file():
        _, (x_test, t_test) = load_mnist()
        show("MNIST", str(data / "mnist_weights.npz"), x_test, t_test)
    else:
        print("MNIST로도 해 보려면 course_data/README.md를 읽어 보세요.")
        print("To try MNIST as well, read course_data/README.md.")


if __name__ == "__main__":
    demo()
