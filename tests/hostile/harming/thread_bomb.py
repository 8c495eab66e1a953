"""Starts threads without end."""

import threading
import time


def twice(x):
    while True:
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
        print("GOT IT", flush=True)
