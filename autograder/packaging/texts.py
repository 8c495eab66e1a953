"""The package's own templates: read, and their `$words` filled in."""

from importlib import resources
from string import Template


def template(name: str, **words: str) -> bytes:
    """The template of that name. Raises KeyError for a word that it asks for and does not get."""
    file = resources.files("autograder.packaging").joinpath("templates", name)
    text = file.read_text(encoding="utf-8")
    return (Template(text).substitute(words) if words else text).encode()
