"""Never ends, and catches whatever would end it."""

import signal

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)


def twice(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
