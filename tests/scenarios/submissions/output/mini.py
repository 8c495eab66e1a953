def double(x):
    while True:
        print('x' * 1000)


def quadruple(x):
    return 4 * x
