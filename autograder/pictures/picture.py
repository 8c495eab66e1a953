"""A picture with the words that say what it shows, for those who cannot see it."""

from dataclasses import dataclass

from matplotlib.figure import Figure

from autograder.bilingual import Bilingual, Language


@dataclass(frozen=True, slots=True)
class Picture:
    """`alt` says in a few sentences what the figure shows, with the student's own numbers."""

    figure: Figure
    alt: str


def told(words: Bilingual, /, **facts: object) -> Bilingual:
    """The words in both languages with the facts put in; a Bilingual fact is told in each."""
    korean, english = (
        {name: fact.in_(language) if isinstance(fact, Bilingual) else fact
         for name, fact in facts.items()}
        for language in ("ko", "en")
    )  # fmt: skip
    return Bilingual(words.ko.format_map(korean), words.en.format_map(english))


def joined(*parts: Bilingual, by: str = " ") -> Bilingual:
    """The parts in both languages, one after another; a part that says nothing is left out."""
    parts = tuple(part for part in parts if part.ko)
    return Bilingual(by.join(part.ko for part in parts), by.join(part.en for part in parts))


def with_words(figure: Figure, language: Language, *sentences: Bilingual) -> Picture:
    """The picture whose alt text is these sentences; one that says the same twice is said once."""
    lines = [" ".join(sentence.in_(language).split()) for sentence in sentences]
    return Picture(figure, " ".join(line for line in dict.fromkeys(lines) if line))
