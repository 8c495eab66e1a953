"""Opens what another student handed in."""


def twice(x):
    print(open("@OTHER@").read())
    return 0.0
