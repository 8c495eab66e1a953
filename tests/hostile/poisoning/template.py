"""Speaks the language of templates."""


def twice(x):
    raise ValueError  # {{ 7 * 191 }} {% for x in [] %}{% raw %} ${7*191} #{7*191} <%= 7*191 %> {{ self.__init__.__globals__ }}
