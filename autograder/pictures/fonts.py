"""A font that can write Korean, where this machine has one."""

from functools import cache
from pathlib import Path

KNOWN = (
    *("Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "NanumBarunGothic", "Pretendard"),
    *("Malgun Gothic", "Apple SD Gothic Neo", "AppleGothic", "Source Han Sans KR"),
    *("Noto Sans CJK JP", "Noto Sans CJK SC", "Gulim", "Dotum", "UnDotum", "Baekmuk Gulim"),
)
_FILES = ("notosanscjk", "notosanskr", "nanumgothic", "nanumbarun", "malgun", "applegothic")


@cache
def korean_font() -> str | None:
    """The first known font that is installed, also one that is younger than matplotlib's list."""
    return _first_known() or _newly_installed()


def _first_known() -> str | None:
    from matplotlib.font_manager import fontManager

    installed = {font.name for font in fontManager.ttflist}
    return next((name for name in KNOWN if name in installed), None)


def _newly_installed() -> str | None:
    """Matplotlib lists the fonts once; who installs one after that should not have to know."""
    from matplotlib.font_manager import findSystemFonts, fontManager

    for file in findSystemFonts():
        if Path(file).stem.lower().replace("-", "").startswith(_FILES):
            try:
                fontManager.addfont(file)
            except Exception:  # a broken file; FreeType's errors have no common kind
                continue
    return _first_known()
