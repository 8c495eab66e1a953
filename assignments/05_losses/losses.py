"""05 손실 함수: 추측이 정답에서 얼마나 벗어났는지를 수 하나로 나타내요.

05 Loss functions: one number that says how far a guess is from the right answer.
"""

import numpy as np


def mean_squared_error(y, t):
    """평균 제곱 오차: ½ Σ (y − t)².

    이름은 '평균'이지만 n으로 나누지 않고 2로 나눠요. 미분하면 2가 지워져 y − t만 남아요.

    인자:
        y: 신경망의 출력, 모양 (n,)인 배열. 실수(float64, float32) 또는 정수.
        t: 정답, 모양 (n,)인 배열. 실수 또는 정수.

    반환:
        float: 0 이상인 수 하나. y와 t는 바꾸지 않아요.

    Mean squared error: ½ Σ (y − t)².

    Called a 'mean', but it is divided by 2, not by n: the derivative is then simply y − t.

    Args:
        y: the network's output, an array of shape (n,), real (float64, float32) or integer.
        t: the right answer, an array of shape (n,), real or integer.

    Returns:
        float: one number, 0 or more. y and t stay as they were.
    """
    return ...  # TODO


def cost(W, x, y):
    """직선 W·x의 비용: (1/m) Σ (W·x − y)².

    여기서는 ½이 없고, 데이터의 개수 m으로 나눠요.

    인자:
        W: 기울기, 수 하나(정수나 실수, NumPy 수도 돼요).
        x: 입력, 모양 (m,)인 배열. 실수 또는 정수, m은 1 이상.
        y: 정답, 모양 (m,)인 배열. 실수 또는 정수.

    반환:
        float: 0 이상인 수 하나. x와 y는 바꾸지 않아요.

    The cost of the line W·x: (1/m) Σ (W·x − y)².

    No ½ here; the sum is divided by m, the number of data.

    Args:
        W: the slope, one number (integer or real, a NumPy number too).
        x: the inputs, an array of shape (m,), real or integer, with m at least 1.
        y: the right answers, an array of shape (m,), real or integer.

    Returns:
        float: one number, 0 or more. x and y stay as they were.
    """
    # 직선이 내놓는 값 | what the line gives, shape (m,)
    hypothesis = ...  # TODO

    # 정답과의 차이를 제곱해 평균 | the mean of the squared differences
    return ...  # TODO


def cross_entropy_error(y, t):
    """교차 엔트로피 오차: −log(정답 자리의 확률 + 1e-7), 배치에서는 그 평균.

    1e-7을 log 안에 더해서 확률이 0이어도 값이 유한해요.
    그래서 완벽한 추측의 손실은 0이 아니라 −1e-7쯤이에요.

    인자:
        y: 확률, 모양 (n,)이나 (batch, n)인 float64 또는 float32 배열. n은 2 이상.
        t: 정답. 둘 중 하나예요.
            원-핫: y와 모양이 같고 정답 자리만 1, 나머지는 0인 배열. 실수 또는 정수.
            레이블: 정답 번호(0부터). 한 샘플이면 파이썬 int 하나,
            배치이면 모양 (batch,)인 정수 배열(uint8도 돼요).

    반환:
        float: 샘플들의 손실을 평균한 수 하나. y와 t는 바꾸지 않아요.

    Cross-entropy error: −log(probability of the right class + 1e-7), averaged over a batch.

    1e-7 is added inside the log, so the loss is finite where a probability is 0.
    A perfect guess has therefore a loss of about −1e-7, not of 0.

    Args:
        y: probabilities, a float64 or float32 array of shape (n,) or (batch, n), n at least 2.
        t: the right answer, one of two kinds.
            One-hot: an array of y's shape, 1 at the right class and 0 elsewhere, real or integer.
            Labels: numbers of the right classes, from 0. One Python int for one
            sample, an integer array of shape (batch,) for a batch (uint8 too).

    Returns:
        float: one number, the mean of the samples' losses. y and t stay as they were.
    """
    # 1) 한 샘플도 크기 1인 배치로: (n,) → (1, n) | one sample is a batch of one
    rows = ...  # TODO
    batch_size = ...  # TODO

    # 2) 원-핫이면 정답 번호로, 레이블이면 그대로 | one-hot becomes labels, labels stay
    labels = ...  # TODO

    # 3) 행마다 정답 자리의 확률: (batch,) | from each row, the probability of its right class
    correct = ...  # TODO

    # 4) −log를 모두 더해 배치 크기로 나누기 | sum of −log, divided by the batch size
    return ...  # TODO


def show(name, value):
    """값 하나를 한 줄로 | One value on one line."""
    print(name, "아직 채우지 않았어요 / not filled in yet" if value is ... else value)


def demo():
    """강의에 나온 값들 | The lecture's figures."""
    # 손글씨 숫자 하나의 정답은 '2', 추측은 둘: '2'라는 추측과 '7'이라는 추측
    # The digit is a '2'; one guess says '2', the other '7'
    t = np.array([0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    says_2 = np.array([0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0])
    says_7 = np.array([0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0])

    show("mean_squared_error, '2':", mean_squared_error(says_2, t))
    show("mean_squared_error, '7':", mean_squared_error(says_7, t))

    x = np.array([1, 2, 3])
    for W in (0, 1, 2):
        show(f"cost({W}):", cost(W, x, x))

    show("cross_entropy_error, '2':", cross_entropy_error(says_2, t))
    show("cross_entropy_error, '7':", cross_entropy_error(says_7, t))
    batch = np.array([says_2, says_7])
    show("cross_entropy_error, batch:", cross_entropy_error(batch, np.array([2, 2])))


if __name__ == "__main__":
    demo()
