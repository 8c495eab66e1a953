def twice(x):
    return 2 * x


def apply(f, x):
    return f(x)
