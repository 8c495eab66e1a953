def double(x:
    pass
