"""Why something handed in is not gradable, in one line each: where, what, and what to do.

Names come from strangers, so each line passes them through `harmless`. In Korean a name ends in a
colon, never in a particle that might not fit it.
"""

from collections.abc import Callable, Sequence

from autograder.bilingual import Bilingual
from autograder.submission.names import harmless, listed


def _about(name: str, ko: str, en: str) -> Bilingual:
    place = harmless(name, limit=120)
    return Bilingual(f"{place}: {ko}", f"{place}: {en}")


def _line(ko: str, en: str) -> Callable[[str], Bilingual]:
    """A line that needs to be told the name only."""
    return lambda name: _about(name, ko, en)


# --- never opened -------------------------------------------------------------------------------
link = _line(
    "링크는 따라가지 않아요. 링크 대신 파일 자체를 넣어 주세요.",
    "a link is never followed. Put the file itself in its place.",
)
hard_link = _line(
    "다른 파일과 이어진 하드 링크라서 읽지 않아요. 따로 복사한 파일을 내 주세요.",
    "a hard link to another file is not read. Hand in a copy of its own.",
)
special = _line(
    "보통 파일이 아니라서(장치·파이프·소켓) 열지 않아요. 보통 파일로 내 주세요.",
    "not an ordinary file (a device, pipe or socket), so it is not opened. Hand in a plain file.",
)
unreadable = _line(
    "읽을 수 없어요. 읽기 권한을 확인해 주세요.",
    "it cannot be read. Check its permissions.",
)
shadowing = _line(
    "파이썬이나 채점기가 쓰는 모듈과 이름이 같아요. 파일을 지우거나 이름을 바꿔 주세요.",
    "it has the name of a module that Python or the grader uses. Remove or rename it.",
)
deceiving = _line(
    "이름에 보이지 않거나 다른 글자처럼 보이는 문자가 있어요. 이름을 새로 입력해 주세요.",
    "its name has invisible or look-alike letters. Type the name anew.",
)
wrong_kind = _line(
    "채점할 수 있는 파일이 아니에요. .py, .ipynb 또는 zip으로 내 주세요.",
    "not a file that can be graded. Hand in a .py, an .ipynb or a zip.",
)

# --- zips ---------------------------------------------------------------------------------------
damaged_zip = _line(
    "zip이 아니거나 손상됐어요. 다시 압축해서 내 주세요.",
    "not a zip, or a damaged one. Zip it again.",
)
damaged_member = _line(
    "zip 안에서 손상됐어요. 다시 압축해서 내 주세요.",
    "damaged inside the zip. Zip it again.",
)
encrypted = _line(
    "암호가 걸려 있어 읽을 수 없어요. 암호 없이 압축해 주세요.",
    "it has a password. Zip it without one.",
)
odd_compression = _line(
    "흔하지 않은 방식으로 압축됐어요. 보통 zip(deflate)으로 다시 압축해 주세요.",
    "packed by an unusual method. Make an ordinary (deflate) zip.",
)
unsafe_path = _line(
    "zip 밖을 가리키거나 잘못된 경로예요(.., /, 드라이브, 역슬래시). 폴더를 새로 압축해 주세요.",
    "a path that leaves the zip or is malformed (.., /, drive, backslash). Zip the folder anew.",
)
twice = _line(
    "zip 안에 같은 이름이 두 번 있어요. 하나만 남기고 다시 압축해 주세요.",
    "the same name is in the zip twice. Keep one and zip it again.",
)
nested_zip = _line(
    "zip 안이나 다른 파일 옆에 있는 zip은 열지 않아요. 풀어서 파일을 바로 넣어 주세요.",
    "a zip inside a zip or beside other files is not opened. Put its files in directly.",
)
bomb = _line(
    "압축을 풀면 지나치게 커져서 열지 않아요. 프로그램 파일만 다시 압축해 주세요.",
    "it would inflate beyond reason, so it is not opened. Zip only the program again.",
)

# --- read, and not a program --------------------------------------------------------------------
empty = _line(
    "빈 파일이에요. 저장했는지 확인하고 다시 내 주세요.",
    "an empty file. Check that it was saved and hand it in again.",
)
has_nul = _line(
    "텍스트가 아닌 내용(NUL 바이트)이 있어요. 파이썬 파일을 UTF-8로 저장해 주세요.",
    "it holds NUL bytes, so it is not text. Save the Python file as UTF-8.",
)
broken_notebook = _line(
    "노트북 파일이 깨졌어요. Jupyter에서 열어 다시 저장해 주세요.",
    "a broken notebook. Open it in Jupyter and save it again.",
)
old_notebook = _line(
    "모르는 노트북 형식이에요. Jupyter에서 nbformat 4로 저장해 주세요.",
    "an unknown notebook format. Save it in Jupyter as nbformat 4.",
)
no_code = _line(
    "노트북에 코드가 없어요. 코드 셀에 풀이를 쓰고 저장해 주세요.",
    "the notebook has no code. Write the program in code cells and save it.",
)


def too_large(name: str, most: int) -> Bilingual:
    """A file over `most` bytes."""
    size = f"{most / 2**20:g} MiB"
    return _about(
        name,
        f"{size} 넘는 파일은 읽지 않아요. 큰 데이터나 출력은 빼고 내 주세요.",
        f"a file over {size} is not read. Leave out large data and outputs.",
    )


def too_many(name: str, most: int) -> Bilingual:
    """A folder or zip with more than `most` entries."""
    return _about(
        name,
        f"파일이 {most:,}개를 넘어서 열지 않아요. 제출할 파일만 넣어 주세요.",
        f"more than {most:,} files, so it is not opened. Put in only what is handed in.",
    )


def missing(wanted: str, found: Sequence[str]) -> Bilingual:
    """A folder without a program."""
    if not found:
        return _about(
            wanted,
            "폴더가 비어 있어요. 파일을 넣어서 다시 내 주세요.",
            "the folder is empty. Put the file in and hand it in again.",
        )
    names = listed(found)
    return _about(
        wanted,
        f"이 파일이 없어요(있는 것: {names.ko}). 이름을 확인해서 다시 내 주세요.",
        f"not there (found: {names.en}). Check the name and hand it in again.",
    )


def ambiguous(wanted: str, found: Sequence[str]) -> Bilingual:
    """Several programs, none with the assignment's name."""
    names = listed(found)
    return _about(
        wanted,
        f"어느 파일이 제출물인지 알 수 없어요({names.ko}). 낼 파일을 이 이름으로 바꿔 주세요.",
        f"which one is the program is not clear ({names.en}). Give the right one this name.",
    )


def undecodable(name: str, line: int, likely: str) -> Bilingual:
    """Bytes that are not UTF-8 and no coding line; `likely` is a guess or empty."""
    ko, en = (f" {likely}인 것 같아요.", f" It looks like {likely}.") if likely else ("", "")
    return _about(
        f"{name}:{line}",
        f"UTF-8로 읽을 수 없어요.{ko} UTF-8로 저장해 주세요.",
        f"not UTF-8.{en} Save it as UTF-8.",
    )


def wrong_coding(name: str, encoding: str) -> Bilingual:
    """A coding line that the bytes do not fit, or that names no text encoding."""
    shown = harmless(encoding, limit=40)
    return _about(
        name,
        f"coding 줄에 적힌 인코딩({shown})으로 못 읽어요. 그 줄을 지우고 UTF-8로 저장해 주세요.",
        f"unreadable in the encoding of its coding line ({shown}). Remove the line, save as UTF-8.",
    )


def foreign_notebook(name: str, language: str) -> Bilingual:
    """A notebook of another programming language."""
    shown = harmless(language, limit=40)
    return _about(
        name,
        f"파이썬 노트북이 아니에요({shown}). 파이썬 커널로 만들어 주세요.",
        f"not a Python notebook ({shown}). Make it with a Python kernel.",
    )
