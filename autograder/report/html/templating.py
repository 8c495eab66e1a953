"""Templates to pages: everything printed is made harmless and escaped, nothing is loaded."""

import base64
import hashlib
from collections.abc import Sequence
from datetime import datetime, tzinfo
from functools import cache, lru_cache, partial
from importlib import resources
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.explain import harmless_lines
from autograder.report.roster import shown_name

# The pages of a class say the same titles and messages over and over.
_remembered = lru_cache(maxsize=1 << 14, typed=True)  # 1 and 1.0 are different words


class Templates:
    """The page templates in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._environment = _environment(language)

    def page(
        self,
        template: str,
        *,
        script: str | None = None,
        styles: Sequence[str] = ("style.css",),
        **values: Any,
    ) -> str:
        """The page of `template`. Its policy allows its own style and script and nothing else."""
        style, code = "".join(map(_asset, styles)), _asset(script) if script else ""
        policy = [
            "default-src 'none'",
            "img-src data:",
            f"style-src {_hash(style)}",
            f"script-src {_hash(code) if code else chr(39) + 'none' + chr(39)}",
            "base-uri 'none'",
            "form-action 'none'",
        ]
        return self._environment.get_template(template).render(
            language=self._language,
            policy=Markup("; ".join(policy)),
            style=Markup(style),
            script=Markup(code),
            **values,
        )


@_remembered
def code_marked(said: str) -> Markup:
    """Escaped text in which `code` in backticks has become a code element."""
    parts = harmless_lines(said).split("`")
    if len(parts) % 2 == 0:  # a backtick without a partner
        return escape(harmless_lines(said))
    return Markup().join(
        Markup("<code>{}</code>").format(part) if position % 2 else escape(part)
        for position, part in enumerate(parts)
    )


def moment(time: datetime, zone: tzinfo | None = None) -> Markup:
    """The time on the clock of `zone`, or of this machine, with that clock's distance to UTC."""
    there = time.astimezone(zone)
    offset = there.strftime("%z")
    return Markup('<time datetime="{}">{}</time>').format(
        there.isoformat(timespec="seconds"),
        f"{there:%Y-%m-%d %H:%M} (UTC{offset[:3]}:{offset[3:5]})",
    )


@cache
def _environment(language: Language) -> Environment:
    environment = Environment(
        loader=FunctionLoader(_asset),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["t"] = _remembered(partial(text, language=language))
    environment.filters["code"] = code_marked
    environment.filters["name"] = lambda student: shown_name(student, language)
    environment.filters["moment"] = moment
    checks: Any = environment.get_template("check.html.j2").module
    environment.globals["line"] = _remembered(checks.line)
    return environment


def _printed(value: object) -> object:
    """What a template prints: every text but ready markup is made harmless, then escaped."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _escaped(value)
    return value


@_remembered
def _escaped(said: str) -> Markup:
    return escape(harmless_lines(str(said)))


@cache
def _asset(name: str) -> str:
    file = resources.files("autograder.report.html").joinpath("templates", name)
    return file.read_text(encoding="utf-8")


@cache
def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
