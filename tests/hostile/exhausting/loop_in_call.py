"""Never ends when it is called."""


def twice(x):
    while True:
        pass
