"""06 수치 미분과 경사 하강법: 기울기를 재고, 그 반대쪽으로 조금씩 내려가요.

06 Numerical differentiation and gradient descent: measure the slope, then walk down against it.
"""

import numpy as np


def numerical_diff(f, x):
    """수치 미분: 중앙 차분 (f(x + h) − f(x − h)) / 2h, h는 1e-4.

    x의 양쪽을 똑같이 h만큼 살펴서 x에서의 기울기를 재요.

    인자:
        f: 수 하나를 받아 수 하나를 돌려주는 함수.
        x: 미분할 자리, 수 하나(int나 float, np.float64도 돼요).

    반환:
        float: x에서의 중앙 차분. 반올림하지 않아요.

    Numerical differentiation: the central difference (f(x + h) − f(x − h)) / 2h with h = 1e-4.

    It looks equally far, h, to both sides of x, and so measures the slope at x.

    Args:
        f: a function that takes one number and returns one number.
        x: where to differentiate, one number (int or float, np.float64 too).

    Returns:
        float: the central difference at x, not rounded.
    """
    # 너무 크면 거칠고, 너무 작으면 x에 더해도 사라져요 | too large is coarse, too small vanishes
    h = ...  # TODO

    # 양쪽 두 값의 차이를 두 점 사이의 거리로 | the difference of the two, over their distance
    return ...  # TODO


def numerical_gradient(f, x):
    """기울기: 원소마다 편미분한 값을 x와 같은 모양으로 모은 배열.

    한 번에 원소 하나만 h = 1e-4만큼 양쪽으로 옮기고, 나머지 원소는 그대로 둬요.
    f는 그렇게 옮긴 점에서만, 원소마다 꼭 두 번(x + h, x − h) 불러요. 순서는 상관없어요.

    인자:
        f: x와 모양이 같은 실수 배열을 받아 수 하나를 돌려주는 함수.
        x: 모양이 (n,), (m, n), … 인 배열(축은 하나 이상). float64 또는 정수(실수로 바꿔 계산).

    반환:
        ndarray: x와 같은 모양의 실수(float64) 배열. 부르고 난 뒤 x는 부르기 전과 똑같아요.

    The gradient: the partial derivative by each element, in an array of x's shape.

    One element at a time moves by h = 1e-4 to either side; all the others stay where they are.
    f is called at those points only, exactly twice for each element (x + h, x − h), in any order.

    Args:
        f: a function that takes an array of real numbers of x's shape and returns one number.
        x: an array of shape (n,), (m, n), … (one axis or more), float64 or integer (converted
            to float).

    Returns:
        ndarray: real numbers (float64), of x's shape. After the call x equals what it was before.
    """
    h = 1e-4

    # 1) 마음껏 옮길 수 있는 x의 실수 복사본, 결과를 담을 실수 배열
    #    a float copy of x that may be moved about, and a float array for the results
    x = ...  # TODO
    grad = ...  # TODO

    for idx in np.ndindex(x.shape):
        # 2) 이 원소만 +h, −h만큼 옮겨 f를 한 번씩 | move this element alone, call f at each side
        tmp_val = ...  # TODO
        x[idx] = ...  # TODO
        fxh1 = ...  # TODO
        fxh2 = ...  # TODO

        # 3) 이 원소의 편미분, 그리고 원소를 제자리로 | its derivative; then put the element back
        grad[idx] = ...  # TODO
        x[idx] = ...  # TODO

    return grad


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    """경사 하강법: 한 걸음마다 x에서 lr × (x에서의 기울기)를 빼요.

    인자:
        f: 모양 (n,)인 실수 배열을 받아 수 하나를 돌려주는 함수.
        init_x: 출발점, 모양 (n,)인 float64 배열(n은 1 이상). 바꾸지 않아요.
        lr: 학습률, 걸음의 크기를 정하는 수 하나.
        step_num: 걸음 수, 1 이상의 int. 중간에 멈추지 않고 모두 걸어요.

    반환:
        tuple: (x, history).
        x: 마지막에 있는 자리, 모양 (n,)인 새 배열.
        history: 지나온 자리, 모양 (step_num + 1, n)인 배열. 첫 행은 init_x, 마지막 행은 x.

    Gradient descent: each step subtracts lr × (the gradient at x) from x.

    Args:
        f: a function that takes a real array of shape (n,) and returns one number.
        init_x: where to start, a float64 array of shape (n,), n at least 1. It stays as it was.
        lr: the learning rate, one number that scales each step.
        step_num: how many steps, an int from 1. All of them are taken.

    Returns:
        tuple: (x, history).
        x: where it ends, a new array of shape (n,).
        history: where it has been, an array of shape (step_num + 1, n); its first row is init_x,
            its last row is x.
    """
    # 1) 출발점, 그리고 지나온 자리의 목록 | the start, and a list of where we have been
    x = ...  # TODO
    history = ...  # TODO

    for _ in range(step_num):
        # 2) 지금 자리의 기울기, 그 반대쪽으로 옮긴 새 배열 | gradient here; a new array, moved
        grad = ...  # TODO
        x = ...  # TODO

        # 3) 옮긴 자리를 목록에 적기 | note the new place in the list
        ...  # TODO

    return x, np.array(history)


def function_2(x):
    """강의의 x0² + x1² | The lecture's x0² + x1²."""
    return x[0] ** 2 + x[1] ** 2


def function_tmp1(x0):
    """x1을 4에 멈춘 함수: 변수는 x0 하나 | x1 held at 4: a function of x0 alone."""
    return x0**2 + 4.0**2


def function_tmp2(x1):
    """x0을 3에 멈춘 함수: 변수는 x1 하나 | x0 held at 3: a function of x1 alone."""
    return 3.0**2 + x1**2


def bad_diff(f, x):
    """강의의 나쁜 예: h가 1e-49라 x + h가 x와 같아요 | The bad one: x + h is x itself."""
    h = 10e-50
    return (f(x + h) - f(x)) / h


def show(name, compute):
    """값 하나를 한 줄로, 빈칸에 걸리면 그렇다고 | One value on a line, or that it is blank."""
    try:
        value = compute()
    except (TypeError, AttributeError) as error:
        if "ellipsis" not in str(error):  # 빈칸 `...` 때문이 아닌 오류 | not because of a blank
            raise
        value = ...
    print(name, "아직 채우지 않았어요 / not filled in yet" if value is ... else value)


def demo():
    """강의에 나온 값들 | The lecture's figures."""
    if numerical_diff(function_tmp1, 3.0) is ...:
        print("아직 채우지 않았어요. numerical_diff부터 해 봐요.")
        print("Not filled in yet: start with numerical_diff.")
        return

    show("x0² + 4², x0 = 3:", lambda: numerical_diff(function_tmp1, 3.0))
    show("3² + x1², x1 = 4:", lambda: numerical_diff(function_tmp2, 4.0))
    show("h = 10e-50:", lambda: bad_diff(function_tmp1, 3.0))

    for point in ([3.0, 4.0], [0.0, 2.0], [3.0, 0.0]):
        x = np.array(point)
        show(f"gradient {point}:", lambda x=x: numerical_gradient(function_2, x))

    init_x = np.array([-3.0, 4.0])
    for lr in (0.1, 10.0, 1e-10):
        show(f"descent, lr {lr}:", lambda lr=lr: gradient_descent(function_2, init_x, lr=lr)[0])


if __name__ == "__main__":
    demo()
