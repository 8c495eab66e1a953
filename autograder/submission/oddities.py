"""What was odd about something handed in, and accepted: one line each."""

from collections.abc import Sequence

from autograder.bilingual import Bilingual
from autograder.submission.names import harmless, listed


def saved_in(encoding: str) -> Bilingual:
    """Another encoding than UTF-8."""
    shown = harmless(encoding, limit=40)
    return Bilingual(f"{shown} 인코딩으로 저장된 파일이에요.", f"The file is saved in {shown}.")


def coding_line_ignored(encoding: str) -> Bilingual:
    """A byte order mark says Unicode and the coding line says something else."""
    shown = harmless(encoding, limit=40)
    return Bilingual(
        f"coding 줄에 적힌 인코딩({shown}) 대신, 파일 첫머리의 표시(BOM)대로 유니코드로 읽었어요.",
        f"Read as Unicode, as its byte order mark says, and not in the coding line's {shown}.",
    )


def magics(count: int) -> Bilingual:
    """IPython lines that are not Python."""
    return Bilingual(
        f"파이썬이 아닌 노트북 명령(%, !, ?) {count}줄을 빼고 읽었어요.",
        f"Notebook commands (%, !, ?) that are not Python were left out (lines: {count}).",
    )


def both_kinds(used: str, other: str) -> Bilingual:
    """A .py and a notebook side by side."""
    return Bilingual(
        f"{harmless(used)} 파일만 채점해요. 함께 있는 {harmless(other)} 파일은 쓰지 않아요.",
        f"{harmless(used)} is graded; {harmless(other)} is there too and not used.",
    )


def other_name(used: str, wanted: str) -> Bilingual:
    """The program has another name than the assignment's file."""
    return Bilingual(
        f"{wanted} 대신 {harmless(used)} 파일을 채점해요.",
        f"{harmless(used)} is graded in place of {wanted}.",
    )


def extras(names: Sequence[str]) -> Bilingual:
    """Files beside the program that are not used."""
    found = listed(names)
    return Bilingual(
        f"함께 낸 것 중 쓰지 않은 것: {found.ko}", f"Handed in and not used: {found.en}"
    )


def bad_timestamp() -> Bilingual:
    """A timestamp.txt that gives no moment."""
    return Bilingual(
        "timestamp.txt에서 제출 시각을 읽지 못했어요(시간대까지 있어야 해요).",
        "timestamp.txt gives no time of submission (a time zone is needed).",
    )


def own_timestamp() -> Bilingual:
    """A timestamp.txt inside a zip that the student made."""
    return Bilingual(
        "학생이 만든 zip 안의 timestamp.txt는 믿지 않아요. 제출 시각은 모르는 것으로 둬요.",
        "A timestamp.txt inside a student's own zip is not believed; the time stays unknown.",
    )


def named_after_zip(folder: str) -> Bilingual:
    """The only folder in a zip is taken for a wrapper, so the name is the zip's."""
    return Bilingual(
        f"zip 안에 폴더가 하나({harmless(folder)})뿐이라 zip 이름을 학생 이름으로 썼어요"
        "(--student로 바꿀 수 있어요).",
        f"The zip holds one folder ({harmless(folder)}), so the student has the zip's name "
        "(--student gives another).",
    )


def earlier_set_aside(count: int) -> Bilingual:
    """The last of several hand-ins counts."""
    return Bilingual(
        f"같은 학생의 더 이른 제출 {count}개는 채점하지 않았어요.",
        f"Earlier submissions of the same student were set aside ({count}).",
    )


def same_again(count: int) -> Bilingual:
    """The very same bytes were handed in more than once."""
    return Bilingual(
        f"내용이 똑같은 제출이 {count}개 더 있어서 한 번만 채점해요.",
        f"The same content was handed in again ({count}) and is graded once.",
    )


def renamed(student: str) -> Bilingual:
    """Two hand-ins of one name, and no way to tell which is the last."""
    return Bilingual(
        f"{student}: 같은 이름의 제출이 여럿인데 제출 시각을 몰라서 모두 따로 채점해요.",
        f"{student}: several submissions have this name and no known time, so each is graded.",
    )
