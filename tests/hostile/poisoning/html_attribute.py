"""Breaks out of an attribute, in case its line is put into one."""


def twice(x):
    raise ValueError  # " autofocus onfocus=document.title='GOT_IT' x=" ' onmouseover='document.title="GOT IT"
