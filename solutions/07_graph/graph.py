"""07 계산 그래프: 층마다 순전파와 역전파를 만들어, 기울기를 뒤에서부터 되돌려 보내요.

모든 층의 약속: dout은 뒤에서 돌아온 기울기예요. forward를 부른 다음 backward를 한 번 부르면, 같은
인스턴스의 가장 최근 forward를 거슬러 올라가요. 이 둘을 되풀이하면 매번 새로 구하고, 인스턴스 둘을
번갈아 써도 섞이지 않아요. 인자로 받은 배열은 바꾸지 않아요.
'수'는 정수나 실수이고, 0이나 음수도 돼요.

07 Computational graphs: a forward and a backward pass for each layer; gradients travel back.
What every layer promises: dout is the gradient that came back from behind. backward, called once
after a forward, goes back through the same instance's latest forward. Round after round it is
worked out anew, and two instances in turn do not mix. Arguments stay as they were.
A 'number' is an integer or a real, 0 and less too.
"""

import numpy as np


class AddLayer:
    """덧셈 층 z = x + y. 국소 기울기는 둘 다 1. / Addition; both local gradients are 1."""

    def forward(self, x, y):
        """수 x, y → float: x + y. / Numbers x, y -> float: x + y."""
        ### BEGIN SOLUTION
        return x + y
        ### END SOLUTION

    def backward(self, dout):
        """수 dout → tuple (dx, dy), float 둘. / A number dout -> tuple (dx, dy), two floats."""
        ### BEGIN SOLUTION
        dx = dout * 1
        dy = dout * 1
        ### END SOLUTION
        return dx, dy


class MulLayer:
    """곱셈 층 z = x · y. 국소 기울기는 상대의 값. / Its local gradients: the other one's value."""

    def __init__(self):
        self.x = self.y = None

    def forward(self, x, y):
        """수 x, y → float: x · y. / Numbers x, y -> float: x · y."""
        # 역전파에서 쓸 값도 적어 두기 | keep what the backward pass will need
        ### BEGIN SOLUTION
        self.x = x
        self.y = y
        return x * y
        ### END SOLUTION

    def backward(self, dout):
        """수 dout → tuple (dx, dy), float 둘. / A number dout -> tuple (dx, dy), two floats."""
        ### BEGIN SOLUTION
        dx = dout * self.y
        dy = dout * self.x
        ### END SOLUTION
        return dx, dy


class SigmoidLayer:
    """시그모이드 층 σ(x) = 1 / (1 + e⁻ˣ). 국소 기울기는 σ(1 − σ). / Local gradient σ(1 − σ).

    수를 받으면 float를, 배열(float64·float32·정수, 모양은 무엇이든)을 받으면 그 모양의 ndarray를
    돌려줘요. dout도 같은 모양이에요. / A number gives a float, an array (float64, float32 or
    integer, of any shape) an ndarray of its shape; dout has that shape too.
    """

    def __init__(self):
        self.out = None

    def forward(self, x):
        """x → σ(x), 원소마다. / x -> σ(x), element by element."""
        # 역전파에는 출력만 있으면 돼요 | the output is all that the backward pass needs
        ### BEGIN SOLUTION
        self.out = 1 / (1 + np.exp(-x))
        ### END SOLUTION
        return self.out

    def backward(self, dout):
        """dout → dx, 원소마다. / dout -> dx, element by element."""
        ### BEGIN SOLUTION
        return dout * self.out * (1 - self.out)
        ### END SOLUTION


class AffineLayer:
    """아핀 층 x·W + b: W (n, m), b (m,), x (n,) 또는 (batch, n). / x (n,) or (batch, n).

    배열은 float64, float32나 정수, n, m, batch는 1 이상이에요. backward는 dW (n, m), db (m,)를
    ndarray 속성으로 둬요. 샘플들의 기울기를 더한 값이고, 부를 때마다 새로 정해요(쌓지 않아요).
    Arrays are float64, float32 or integer; n, m, batch are at least 1. backward sets the ndarray
    attributes dW (n, m) and db (m,): summed over a batch's samples, set anew (not added up).
    """

    def __init__(self, W, b):
        self.W, self.b = W, b
        self.x = self.dW = self.db = None

    def forward(self, x):
        """x → ndarray (m,) 또는 (batch, m). / x -> ndarray (m,) or (batch, m)."""
        ### BEGIN SOLUTION
        self.x = x
        return np.dot(x, self.W) + self.b
        ### END SOLUTION

    def backward(self, dout):
        """forward의 결과와 같은 모양의 dout → dx, x와 같은 모양의 ndarray; dW와 db도 정해요.

        dout, of the shape of forward's result -> dx, an ndarray of x's shape; sets dW and db.
        """
        # 1) 샘플 하나도 크기 1인 배치로: (n,) → (1, n) | one sample is a batch of one
        ### BEGIN SOLUTION
        rows = np.atleast_2d(self.x)
        douts = np.atleast_2d(dout)
        ### END SOLUTION
        # 2) W, b, x의 기울기 | the gradients of W, b and x
        ### BEGIN SOLUTION
        self.dW = np.dot(rows.T, douts)
        self.db = np.sum(douts, axis=0)
        return np.dot(dout, self.W.T)
        ### END SOLUTION


def buy_apples(apple, apple_num, tax):
    """사과값 구하기: 값 apple · 개수 apple_num · 세금 tax. / Apples: apple · apple_num · tax.

    수 셋(0 이상, tax는 양수) → tuple (price, grads). price는 float, grads는 price의 기울기를
    담은 dict이고 키는 인자의 이름("apple", "apple_num", "tax"), 값은 float예요.
    Three numbers (from 0, tax positive) -> tuple (price, grads): price a float, grads a dict of
    price's gradients, its keys the arguments' names ("apple", "apple_num", "tax"), values floats.
    """
    mul_apple_layer = MulLayer()
    mul_tax_layer = MulLayer()

    # 순전파: 앞에서 뒤로 | forward pass: from front to back
    ### BEGIN SOLUTION
    apple_price = mul_apple_layer.forward(apple, apple_num)
    price = mul_tax_layer.forward(apple_price, tax)
    ### END SOLUTION

    # 역전파: price의 기울기 1을 뒤에서 앞으로 | backward pass: price's gradient 1, back to front
    dprice = 1
    ### BEGIN SOLUTION
    dapple_price, dtax = mul_tax_layer.backward(dprice)
    dapple, dapple_num = mul_apple_layer.backward(dapple_price)
    ### END SOLUTION
    return price, {"apple": dapple, "apple_num": dapple_num, "tax": dtax}


def buy_fruit(apple, apple_num, orange, orange_num, tax):
    """과일값 구하기. / Apples and oranges: (apple · apple_num + orange · orange_num) · tax.

    buy_apples에 귤을 더했어요. grads의 키는 인자의 이름 다섯이에요.
    As buy_apples, with oranges too; the keys of grads are the five arguments' names.
    """
    mul_apple_layer = MulLayer()
    mul_orange_layer = MulLayer()
    add_apple_orange_layer = AddLayer()
    mul_tax_layer = MulLayer()

    # 순전파 | forward pass
    ### BEGIN SOLUTION
    apple_price = mul_apple_layer.forward(apple, apple_num)
    orange_price = mul_orange_layer.forward(orange, orange_num)
    all_price = add_apple_orange_layer.forward(apple_price, orange_price)
    price = mul_tax_layer.forward(all_price, tax)
    ### END SOLUTION

    # 역전파: 순전파와 반대 순서로 | backward pass: in the opposite order
    dprice = 1
    ### BEGIN SOLUTION
    dall_price, dtax = mul_tax_layer.backward(dprice)
    dapple_price, dorange_price = add_apple_orange_layer.backward(dall_price)
    dorange, dorange_num = mul_orange_layer.backward(dorange_price)
    dapple, dapple_num = mul_apple_layer.backward(dapple_price)
    ### END SOLUTION
    apple_grads = {"apple": dapple, "apple_num": dapple_num}
    orange_grads = {"orange": dorange, "orange_num": dorange_num}
    return price, apple_grads | orange_grads | {"tax": dtax}


def square_of_sum(x, y):
    """연쇄 법칙 z = (x + y)²: 수 x, y → tuple (z, dx, dy), float 셋. / The chain rule.

    dx와 dy는 z를 x와 y로 미분한 값. / dx and dy: the derivatives of z by x and y; three floats.
    """
    ### BEGIN SOLUTION
    t = x + y
    z = t**2
    ### END SOLUTION

    # 국소 기울기를 뒤에서부터 하나씩 곱하기 | the local gradients multiplied, from the back
    ### BEGIN SOLUTION
    dt = 2 * t
    dx = dt * 1
    dy = dt * 1
    ### END SOLUTION
    return z, dx, dy


def fork(a, b):
    """갈림길 c = a + b, d = b + 1, e = c · d: 수 a, b → tuple (e, da, db), float 셋. / A fork.

    da와 db는 e를 a와 b로 미분한 값. / da and db: the derivatives of e by a and b; three floats.
    """
    add_c_layer, add_d_layer, mul_layer = AddLayer(), AddLayer(), MulLayer()

    ### BEGIN SOLUTION
    c = add_c_layer.forward(a, b)
    d = add_d_layer.forward(b, 1)
    e = mul_layer.forward(c, d)
    ### END SOLUTION

    # b에는 기울기가 두 길로 돌아와요 | two gradients come back to b
    ### BEGIN SOLUTION
    dc, dd = mul_layer.backward(1)
    da, db_from_c = add_c_layer.backward(dc)
    db_from_d, _ = add_d_layer.backward(dd)
    db = db_from_c + db_from_d
    ### END SOLUTION
    return e, da, db


def show(name, calculate):
    """계산한 수를 한 줄로. / The numbers of a calculation, on one line."""
    try:
        print(name, calculate())
    except TypeError as problem:  # 빈칸 `...`으로 계산했을 때 / a blank `...` was calculated with
        if "ellipsis" not in str(problem):
            raise
        print(name, "아직 채우지 않았어요 / not filled in yet")


def bill(price, grads):
    """낼 돈과 기울기들. / What to pay, and the gradients."""
    return f"price {price:g}; " + ", ".join(f"d{key} {value:g}" for key, value in grads.items())


def demo():
    """강의에 나온 값들. / The lecture's figures."""
    if AddLayer().forward(1, 2) is ...:
        print("아직 채우지 않았어요. AddLayer부터 해요. / Not filled in yet: start with AddLayer.")
        return
    show("buy_apples(100, 2, 1.1):", lambda: bill(*buy_apples(100, 2, 1.1)))
    show("buy_fruit(100, 2, 150, 3, 1.1):", lambda: bill(*buy_fruit(100, 2, 150, 3, 1.1)))
    show("square_of_sum(1, 2):", lambda: "z {:g}, dx {:g}, dy {:g}".format(*square_of_sum(1, 2)))
    show("fork(2, 1):", lambda: "e {:g}, da {:g}, db {:g}".format(*fork(2, 1)))


if __name__ == "__main__":
    demo()
