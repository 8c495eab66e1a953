"""Hidden tests of 07_graph: buying apples and fruit, the chain rule, the fork (34 points)."""

import numpy as np
import pytest

from autograder.checks import close


def parts(result, count):
    """The values of `result`, none read yet, or the fact that there are not so many."""
    if not (isinstance(result, tuple | list) and len(result) == count):
        close(result, (0.0,) * count)
    return result


def basket(rng, count):
    """Prices and numbers, all different, and a tax."""
    prices = [round(float(rng.uniform(31 * n, 31 * n + 25)), 2) for n in range(1, count + 1)]
    numbers = [int(n) for n in rng.choice(np.arange(2, 12), count, replace=False)]
    pairs = zip(prices, numbers, strict=True)
    return [value for pair in pairs for value in pair] + [round(float(rng.uniform(1.13, 1.4)), 2)]


def eighths(rng, count):
    """Different multiples of 1/8 that float32 holds exactly, all above 1."""
    return [float(n) / 8 for n in rng.choice(np.arange(9, 40), count, replace=False)]


@pytest.mark.task("buy_apples", points=2)
def test_apples_price(submission, solution, rng):
    """무작위 장바구니의 값 | The price of a random basket"""
    given = basket(rng, 1)
    price, _ = parts(submission.buy_apples(*given), 2)
    close(price, solution.buy_apples(*given)[0])


@pytest.mark.task("buy_apples", points=3)
def test_apples_gradients(submission, solution, rng):
    """무작위 장바구니의 기울기와 그 키 | The gradients of a random basket, and their keys"""
    given = basket(rng, 1)
    _, grads = parts(submission.buy_apples(*given), 2)
    close(grads, solution.buy_apples(*given)[1])


@pytest.mark.task("buy_apples", points=1)
def test_apples_without_tax(submission):
    """세금이 없을 때, 값과 개수가 소수일 때 | Without tax; fractions of apples"""
    grads = {"apple": 2.5, "apple_num": 13.3, "tax": 33.25}
    close(submission.buy_apples(13.3, 2.5, 1), (33.25, grads))
    grads = {"apple": 0.125, "apple_num": 1.5, "tax": 0.1875}
    close(submission.buy_apples(1.5, 0.125, 1), (0.1875, grads))


@pytest.mark.task("buy_apples", points=1)
@pytest.mark.parametrize(("apple", "apple_num"), [(80, 0), (0, 6)], ids=["none", "for_free"])
def test_apples_of_zero(submission, apple, apple_num):
    """개수나 값이 0일 때 | Where the number or the price is 0"""
    grads = {"apple": apple_num * 1.25, "apple_num": apple * 1.25, "tax": 0}
    close(submission.buy_apples(apple, apple_num, 1.25), (0, grads))


@pytest.mark.task("buy_fruit", points=3)
def test_fruit_price(submission, solution, rng):
    """무작위 장바구니의 값 | The price of a random basket"""
    given = basket(rng, 2)
    price, _ = parts(submission.buy_fruit(*given), 2)
    close(price, solution.buy_fruit(*given)[0])


@pytest.mark.task("buy_fruit", points=4)
def test_fruit_gradients(submission, solution, rng):
    """무작위 장바구니의 기울기와 그 키 | The gradients of a random basket, and their keys"""
    given = basket(rng, 2)
    _, grads = parts(submission.buy_fruit(*given), 2)
    close(grads, solution.buy_fruit(*given)[1])


@pytest.mark.task("buy_fruit", points=2)
def test_fruit_of_one_kind(submission, solution):
    """한 가지만 살 때 | Where only one kind is bought"""
    for given in [(70, 0, 45.5, 4, 1.2), (0.75, 0.5, 0, 5, 1.125)]:
        close(submission.buy_fruit(*given), solution.buy_fruit(*given))


@pytest.mark.task("buy_fruit", points=1)
def test_fruit_without_tax(submission, solution):
    """세금이 없을 때, 모두 정수 | Without tax, all integers"""
    given = 30, 7, 20, 4, 1
    close(submission.buy_fruit(*given), solution.buy_fruit(*given))


@pytest.mark.task("buy_fruit", points=2)
def test_fruit_twice(submission, solution, rng):
    """장바구니 둘을 잇달아 | Two baskets, one after the other"""
    one, other = basket(rng, 2), basket(rng, 2)
    close(submission.buy_fruit(*one), solution.buy_fruit(*one))
    close(submission.buy_fruit(*other), solution.buy_fruit(*other))


@pytest.mark.task("square_of_sum", points=2)
def test_square_value(submission, rng):
    """무작위 수의 z | z of random numbers"""
    x, y = eighths(rng, 2)
    z, _, _ = parts(submission.square_of_sum(x, y), 3)
    close(z, (x + y) ** 2)


@pytest.mark.task("square_of_sum", points=2)
def test_square_gradients(submission, rng):
    """무작위 수의 기울기 | The gradients of random numbers"""
    x, y = eighths(rng, 2)
    _, dx, dy = parts(submission.square_of_sum(x, y), 3)
    close((dx, dy), (2 * (x + y), 2 * (x + y)))


@pytest.mark.task("square_of_sum", points=1)
def test_square_of_a_negative_sum(submission):
    """합이 음수일 때, 정수도 | A negative sum, of integers too"""
    close(submission.square_of_sum(-4, 1), (9, -6, -6))
    close(submission.square_of_sum(0.5, -3.0), (6.25, -5.0, -5.0))
    close(submission.square_of_sum(0.125, -0.5), (0.140625, -0.75, -0.75))


@pytest.mark.task("square_of_sum", points=1)
def test_square_of_zero(submission):
    """합이 0일 때 | Where the sum is 0"""
    close(submission.square_of_sum(1.5, -1.5), (0.0, 0.0, 0.0))


@pytest.mark.task("fork", points=2)
def test_fork_value(submission, rng):
    """무작위 수의 e | e of random numbers"""
    a, b = eighths(rng, 2)
    e, _, _ = parts(submission.fork(a, b), 3)
    close(e, (a + b) * (b + 1))


@pytest.mark.task("fork", points=1)
def test_fork_da(submission, rng):
    """무작위 수의 da | da of random numbers"""
    a, b = eighths(rng, 2)
    _, da, _ = parts(submission.fork(a, b), 3)
    close(da, b + 1)


@pytest.mark.task("fork", points=3)
def test_fork_db(submission, rng):
    """무작위 수의 db | db of random numbers"""
    a, b = eighths(rng, 2)
    _, _, db = parts(submission.fork(a, b), 3)
    close(db, a + 2 * b + 1)


@pytest.mark.task("fork", points=1)
def test_fork_of_negative_numbers(submission):
    """음수와 정수 | Negative numbers and integers"""
    close(submission.fork(-3, 2), (-3, 3, 2))
    close(submission.fork(4.0, -2.5), (-2.25, -1.5, 0.0))
    close(submission.fork(0.125, -0.5), (-0.1875, 0.5, 0.125))


@pytest.mark.task("fork", points=1)
def test_fork_of_zero(submission):
    """노드의 값이 0이 될 때 | Where a node's value is 0"""
    close(submission.fork(2.0, -2.0), (0.0, -1.0, -1.0))
    close(submission.fork(3.0, -1.0), (0.0, 0.0, 2.0))
