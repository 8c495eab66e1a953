"""Examines the sandbox's layers on this machine: what each stops, what its absence means."""

from collections.abc import Iterable
from dataclasses import dataclass

from autograder.bilingual import Bilingual
from autograder.sandbox.guest.layers import LAYERS, LayerState, probe
from autograder.sandbox.guest.layers.probing import State


@dataclass(frozen=True, slots=True)
class LayerReport:
    """One layer as it is now. `detail` is what the trial said, for an instructor's question."""

    name: str
    state: State
    detail: str
    stops: Bilingual
    consequence: Bilingual
    remedy: Bilingual
    required: bool


def examine_layers(course_require: frozenset[str]) -> list[LayerReport]:
    """A report for each layer, in order; each is tried in a child, so this process stays as it is.

    A layer that the course asks for and this program does not know is reported as missing.
    """
    states = probe()
    reports = [_report(name, states[name], name in course_require) for name in LAYERS]
    return reports + [_unknown(name) for name in sorted(course_require - set(LAYERS))]


def missing_required(reports: Iterable[LayerReport]) -> list[LayerReport]:
    """The layers for whose absence strangers' code is refused."""
    return [each for each in reports if each.required and each.state != "on"]


def _report(name: str, found: LayerState, required: bool) -> LayerReport:
    return LayerReport(
        name=name,
        state=found.state,
        detail=found.detail,
        stops=_STOPS[name],
        consequence=_CONSEQUENCE[name],
        remedy=_NOTHING_TO_DO if found.state == "on" else _REMEDY[name, found.state],
        required=required,
    )


def _unknown(name: str) -> LayerReport:
    return LayerReport(
        name=name,
        state="missing",
        detail="",
        stops=Bilingual(ko="알 수 없어요.", en="Unknown."),
        consequence=Bilingual(
            ko="없는 층을 요구해서 어떤 제출물도 실행하지 않아요.",
            en="The course asks for a layer that does not exist, so no submission is run.",
        ),
        remedy=Bilingual(
            ko=f"course.toml의 require를 고쳐 주세요. 쓸 수 있는 이름: {', '.join(LAYERS)}",
            en=f"Correct `require` in course.toml. The names there are: {', '.join(LAYERS)}",
        ),
        required=True,
    )


_NOTHING_TO_DO = Bilingual(ko="할 일이 없어요.", en="Nothing to do.")

_STOPS = {
    "no_new_privs": Bilingual(
        ko="sudo처럼 권한을 올려 주는 프로그램으로 더 큰 권한을 얻는 일을 막아요.",
        en="Gaining more rights through programs that grant them, such as sudo.",
    ),
    "seccomp": Bilingual(
        ko="새 프로세스, 스레드, 소켓, 파일 쓰기, 커널의 위험한 기능을 막아요.",
        en="New processes, threads, sockets, writing files, and the kernel's dangerous features.",
    ),
    "landlock": Bilingual(
        ko="비공개 검사, 정답, 다른 제출물, 홈 폴더를 읽는 일과 모든 쓰기, TCP 연결을 막아요.",
        en="Reading hidden tests, solutions, others' work and the home folder; writing; TCP.",
    ),
    "limits": Bilingual(
        ko="메모리와 CPU 시간을 다 써 버리거나 파일을 키우는 일을 막아요.",
        en="Using up memory and CPU time, and growing files.",
    ),
    "namespaces": Bilingual(
        ko="네트워크, 다른 프로세스, 공유 메모리, /proc에 닿는 일을 막아요.",
        en="Reaching the network, other processes, shared memory and /proc.",
    ),
    "capabilities": Bilingual(
        ko="root로 채점해도 제출물이 root의 특권을 쓰지 못하게 해요.",
        en="Using root's privileges, even where grading runs as root.",
    ),
}

_CONSEQUENCE = {
    "no_new_privs": Bilingual(
        ko="이 층이 없으면 seccomp와 Landlock도 켤 수 없어요.",
        en="Without it seccomp and Landlock cannot be turned on either.",
    ),
    "seccomp": Bilingual(
        ko="이 층이 없으면 제출물이 프로세스를 만들거나 커널의 약점을 찌를 수 있어요.",
        en="Without it a submission can start processes and reach for flaws in the kernel.",
    ),
    "landlock": Bilingual(
        ko="이 층이 없으면 제출물이 채점하는 사람이 읽을 수 있는 파일을 모두 읽을 수 있어요.",
        en="Without it a submission can read every file that the person who grades can read.",
    ),
    "limits": Bilingual(
        ko="이 층이 없으면 제출물 하나가 컴퓨터의 메모리를 다 써서 채점이 멈출 수 있어요.",
        en="Without it one submission can use up the machine's memory and halt the grading.",
    ),
    "namespaces": Bilingual(
        ko="이 층이 없어도 seccomp가 소켓과 신호를 막지만, 그 뒤를 받쳐 주는 벽이 하나 줄어요.",
        en="Without it seccomp still stops sockets and signals, with one wall fewer behind it.",
    ),
    "capabilities": Bilingual(
        ko="이 층이 없고 root로 채점하면 seccomp와 Landlock만 제출물과 root의 특권 사이에 남아요.",
        en="Without it, where root grades, only seccomp and Landlock guard root's privileges.",
    ),
}

_GRADE_ON_LINUX = Bilingual(
    ko="x86_64나 aarch64의 64비트 리눅스에서 채점해 주세요.",
    en="Grade on a 64-bit Linux on x86_64 or aarch64.",
)
_MOUNT_PROC = Bilingual(
    ko="/proc가 마운트되어 있는지 확인해 주세요.",
    en="See that /proc is mounted.",
)
_CONTAINER = Bilingual(
    ko="컨테이너 안이라면 그 컨테이너의 seccomp 설정이 이 호출을 허용하게 해 주세요.",
    en="In a container, let the container's own seccomp profile allow this call.",
)

_REMEDY: dict[tuple[str, State], Bilingual] = {
    **{(name, "missing"): _GRADE_ON_LINUX for name in LAYERS},
    **{(name, "off"): _CONTAINER for name in LAYERS},
    ("limits", "off"): _MOUNT_PROC,
    ("seccomp", "missing"): Bilingual(
        ko="seccomp 필터가 있는 리눅스 4.14 이상(x86_64나 aarch64)에서 채점해 주세요.",
        en="Grade on Linux 4.14 or newer with seccomp filters, on x86_64 or aarch64.",
    ),
    ("landlock", "missing"): Bilingual(
        ko="Landlock이 있는 리눅스 5.13 이상(x86_64나 aarch64)에서 채점해 주세요.",
        en="Grade on Linux 5.13 or newer with Landlock, on x86_64 or aarch64.",
    ),
    ("landlock", "off"): Bilingual(
        ko="커널을 시작할 때 lsm= 목록에 landlock을 넣어 주세요. 컨테이너라면 그 seccomp 설정도 "
        "Landlock 호출을 허용해야 해요.",
        en="Add landlock to the kernel's lsm= list at boot. In a container, its seccomp profile "
        "has to allow Landlock's calls too.",
    ),
    ("namespaces", "off"): Bilingual(
        ko="시스템이 사용자 네임스페이스를 허용해야 해요. user.max_user_namespaces와 AppArmor의 "
        "kernel.apparmor_restrict_unprivileged_userns, 컨테이너의 seccomp 설정을 확인해 주세요.",
        en="The system has to allow user namespaces: look at user.max_user_namespaces, at "
        "AppArmor's kernel.apparmor_restrict_unprivileged_userns and "
        "at the container's seccomp profile.",
    ),
}
