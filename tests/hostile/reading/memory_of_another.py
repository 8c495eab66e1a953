"""Opens the memory of a process of the grader's user."""


def twice(x):
    with open("/proc/@PID@/mem", "rb", buffering=0) as memory:
        memory.seek(int("@ADDRESS@"))
        print(memory.read(64).decode("latin1"))
    return 0.0
