"""An invented class: assignments, submissions that end in every way, and hostile students."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from autograder.assignment import Assignment, HiddenCheck, Limits, Task
from autograder.bilingual import Bilingual
from autograder.checks.facts import Fact, FactKind, Secret
from autograder.explain import message, syntax_error
from autograder.failure import Failure, Place, Raised
from autograder.grades import Grade, Gradings, TaskScore, TestResult
from autograder.outcome import Outcome, Verdict

FAMILY = "김이박최정강조윤장임한오서신권황안송류홍"
GIVEN = ["서연", "민준", "지우", "도윤", "하은", "시우", "서준", "수아", "예준", "지호", "나래"]
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[bold red]rich[/bold red]",
    "\x1b[31m\x1b[2Jansi\x07",
    "이\u202e수민\u2066",
    "nul\x00byte\ud800",
    "{{ 7*7 }}{% raw %}",
    "' onmouseover='alert(1)",
    "a" * 500,
    "two\nlines\r100",
    "../../etc/passwd",
    "",
]
REVEAL = "REVEALED-TO-INSTRUCTORS-ONLY"
PLAN = {
    "01_gates": (
        ("퍼셉트론 게이트", "Perceptron gates"),
        [
            ("perceptron", 25, "퍼셉트론", "Perceptron"),
            ("theta_to_bias", 10, "임곗값을 편향으로", "Threshold to bias"),
            ("AND", 20, "AND 게이트", "AND gate"),
            ("OR", 20, "OR 게이트", "OR gate"),
            ("XOR", 25, "XOR 게이트", "XOR gate"),
        ],
    ),
    "05_losses": (
        ("손실 함수", "Loss functions"),
        [
            ("mean_squared_error", 30, "평균 제곱 오차", "Mean squared error"),
            ("cost", 30, "비용 함수", "Cost function"),
            ("cross_entropy_error", 40, "교차 엔트로피 오차", "Cross-entropy error"),
        ],
    ),
    "09_backprop_xor": (
        ("손으로 하는 역전파", "Backpropagation by hand"),
        [
            ("forward", 20, "순전파", "Forward pass"),
            ("backward", 40, "역전파", "Backward pass"),
            ("train", 40, "학습", "Training"),
        ],
    ),
}
MISTAKES = {
    "cross_entropy_error": (
        "batch_not_averaged",
        "배치 전체의 합을 돌려주고 있어요. 배치 크기로 나눠 평균을 내 보세요.",
        "You return the sum over the batch. Divide by the batch size to get the mean.",
    ),
    "backward": (
        "sign_of_delta_flipped",
        "`t - layer_2_output`의 순서가 바뀌었어요. 이 과제에서는 `+=`로 더하니 부호가 중요해요.",
        "`t - layer_2_output` is the other way round. The update is `+=`, so the sign counts.",
    ),
    "XOR": (
        "nand_and_or_swapped",
        "NAND와 OR의 결과 대신 AND를 두 번 썼어요.",
        "AND is used twice instead of NAND and OR.",
    ),
}


def invented_assignments() -> tuple[Assignment, ...]:
    return tuple(_assignment(folder) for folder in PLAN)


def _assignment(folder: str) -> Assignment:
    (ko, en), tasks = PLAN[folder]
    title = Bilingual(ko, en)
    hidden = tuple(
        HiddenCheck(t[0], Bilingual(f"{t[2]}: 임의의 입력", f"{t[3]}: random input"), 3)
        for t in tasks
    )
    return Assignment(
        folder=folder,
        id=folder[3:],
        title=title,
        lecture=title,
        summary=title,
        question=title,
        tasks=tuple(
            Task(t[0], Bilingual(t[2], t[3]), float(t[1]), (t[0],), (), (), None) for t in tasks
        ),
        limits=Limits(2.0, 512, 64),
        preload=("numpy",),
        hidden=hidden,
    )


def a_failure(kind: Outcome | FactKind, about: str = "softmax") -> Failure:
    """One failure of that kind, with a source line that tries to break out."""
    secret = Secret(f"{about}(np.array([0.3, 2.9]))", "[0.1, 0.9]", "[1. 2.]")
    place = Place(12, "y = x[3]  # <b>`&\x1b[31m\u202e")
    if isinstance(kind, FactKind):
        words = {"want": "(3,)", "got": "(3, 1)", "factor": "n"}
        fact = Fact(
            kind, about, words, Bilingual("행마다 합이 1이어야 해요", "rows must sum to 1"), secret
        )
        return Failure(fact.outcome, about, fact)
    raised = Raised("IndexError", "<i>index</i> out of range")
    return Failure(kind, about, None, raised, place, 2.0, "AND", secret)


def a_test(task: str, number: int, points: float, kind: Outcome | FactKind) -> TestResult:
    failure = a_failure(kind, task)
    said = message(failure, public=False)
    known = MISTAKES.get(task) if kind is FactKind.FACTOR else None
    if known:
        said = Bilingual(f"{known[1]}\n{said.ko}", f"{known[2]}\n{said.en}")
    costs = failure.outcome not in (Outcome.PASSED, Outcome.GRADER_ERROR)
    return TestResult(
        id=f"test_{task}_{number}",
        task=task,
        points=points,
        earned=0.0 if costs else points,
        outcome=failure.outcome,
        visibility="hidden",
        title=Bilingual(f"{task}: {number}번째 성질", f"{task}: property {number}"),
        message=said,
        diagnosis=known[0] if known else None,
        seconds=0.01,
        reveal=REVEAL,
    )


KINDS: list[Outcome | FactKind] = [
    *[o for o in Outcome if o not in (Outcome.PASSED, Outcome.GRADER_ERROR, Outcome.FAILED)],
    *[k for k in FactKind if k is not FactKind.MISSING],
    *[FactKind.FACTOR] * 12,
]


def a_grade(student: str, folder: str, chance: random.Random, skill: float = 0.8) -> Grade:
    tests: list[TestResult] = []
    scores = []
    for task, points, _, _ in PLAN[folder][1]:
        mine = []
        for number in range(1, 4):
            kind = Outcome.PASSED if chance.random() < skill else chance.choice(KINDS)
            mine.append(a_test(task, number, points / 3, kind))
        tests += mine
        scores.append(TaskScore(task, points, round(sum(t.earned for t in mine), 6)))
    return Grade(
        student=student,
        path=f"inbound/{student}/{folder[3:]}.py",
        digest=f"{chance.getrandbits(256):064x}",
        verdict=Verdict.GRADED,
        score=round(sum(s.earned for s in scores), 6),
        max_score=100.0,
        seconds=0.2,
        tasks=tuple(scores),
        tests=tuple(tests),
        submitted=datetime(2026, 9, 17, 9, tzinfo=UTC) + timedelta(minutes=chance.randrange(4000)),
        late=chance.random() < 0.04,
        notes=(
            Bilingual("노트북에서 셀 12개를 읽었어요.", "12 cells were read from the notebook."),
        )
        if chance.random() < 0.1
        else (),
    )


def not_graded(grade: Grade, verdict: Verdict) -> Grade:
    """As the engine has it: every test with the refusal's words."""
    lost = verdict is Verdict.UNGRADABLE
    words = (
        syntax_error(Place(7, "def AND(x1, x2:  # </pre><script>"), "SyntaxError")
        if lost
        else message(Failure(Outcome.GRADER_ERROR), public=False)
    )
    outcome = Outcome.RAISED if lost else Outcome.GRADER_ERROR
    tests = tuple(replace(t, outcome=outcome, message=words, diagnosis=None) for t in grade.tests)
    score = 0.0 if lost else grade.max_score
    return replace(grade, verdict=verdict, refusal=words, tests=tests, score=score)


def invented_gradings(students: int, seed: int = 1) -> list[Gradings]:
    chance = random.Random(seed)
    names = HOSTILE[:students]
    while len(names) < students:
        family, given = chance.choice(FAMILY), chance.choice(GIVEN)
        names.append(f"2026{len(names):04d} {family}{given}")
    skills = {name: chance.betavariate(4, 1) for name in names}
    found = []
    for folder in PLAN:
        grades = [a_grade(n, folder, chance, skills[n]) for n in names if chance.random() < 0.96]
        for position in range(0, len(grades), 23):
            grades[position] = not_graded(grades[position], Verdict.UNGRADABLE)
        grades[5] = not_graded(grades[5], Verdict.GRADER_ERROR)
        found.append(Gradings(folder, "5ec2e7" * 10, tuple(grades)))
    return found


@pytest.fixture(scope="session")
def assignments() -> tuple[Assignment, ...]:
    return invented_assignments()


@pytest.fixture(scope="session")
def gradings() -> list[Gradings]:
    return invented_gradings(60)


@pytest.fixture(scope="session")
def class_of() -> Callable[[int], list[Gradings]]:
    return invented_gradings


@pytest.fixture(scope="session")
def grade() -> Grade:
    return a_grade("김민수", "01_gates", random.Random(3), skill=0.3)


@pytest.fixture(scope="session")
def ungradable(grade: Grade) -> Grade:
    return not_graded(grade, Verdict.UNGRADABLE)


@pytest.fixture(scope="session")
def stuck(grade: Grade) -> Grade:
    return not_graded(grade, Verdict.GRADER_ERROR)
