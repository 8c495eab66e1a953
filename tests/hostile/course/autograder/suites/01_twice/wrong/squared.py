def twice(x):
    return x * x


def apply(f, x):
    return f(x)
