"""Never ends when the name of its class is asked."""


class Endless(type):
    @property
    def __name__(cls):
        while True:
            pass

    @property
    def __mro__(cls):
        while True:
            pass

    def __eq__(cls, other):
        while True:
            pass

    __hash__ = type.__hash__


class Value(metaclass=Endless):
    pass


def twice(x):
    return Value()
