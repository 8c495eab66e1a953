def double(x):
    return open('/etc/passwd').read()


def quadruple(x):
    return 4 * x
