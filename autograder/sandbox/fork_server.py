"""The host's end of the fork server: starts it and asks it for guests."""

import json
import os
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import GraderError, SandboxMissing
from autograder.sandbox.font_cache import font_cache
from autograder.sandbox.guest import layers
from autograder.sandbox.leash import Leash
from autograder.sandbox.pipes import PipeChannel
from autograder.sandbox.portable import guest_command

_START_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Confinement:
    """What guests may use. `memory` in bytes beyond the start; `require` names layers by need."""

    memory: int
    output: int
    cpu_seconds: int
    preload: tuple[str, ...]
    data: Path | None
    require: frozenset[str]
    layers: frozenset[str] = frozenset(layers.LAYERS)


class ForkServer:
    """One server process, for any number of guests; use as a context manager."""

    def __init__(self, confinement: Confinement) -> None:
        self._confinement = confinement
        fonts = str(font_cache())
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control = ours
        settings = json.dumps(
            {
                "control": theirs.fileno(),
                "readable": [*layers.default_readable(confinement.data), fonts],
                "memory": confinement.memory,
                "cpu_seconds": confinement.cpu_seconds,
                "layers": sorted(confinement.layers),
                "preload": list(confinement.preload),
            }
        )
        self._process = subprocess.Popen(
            guest_command("server", settings),
            pass_fds=[theirs.fileno()],
            env=_environment(fonts),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            cwd="/",
        )
        theirs.close()
        ours.settimeout(_START_SECONDS)
        self.layers = frozenset(self._hear_start())
        self._refuse_if_weak()

    def _hear_start(self) -> list[str]:
        try:
            message = self._control.recv(4096)
        except TimeoutError:
            message = b""
        if not message:
            self._process.kill()
            assert self._process.stderr is not None
            said = self._process.stderr.read().decode("utf-8", "replace").strip().splitlines()
            self.close()
            key = "sandbox_errors.not_started" if said else "sandbox_errors.silent"
            raise GraderError(key, said=said[-1] if said else "")
        found: list[str] = json.loads(message)
        return found

    def _refuse_if_weak(self) -> None:
        missing = sorted(self._confinement.require - self.layers)
        if missing:
            self.close()
            raise SandboxMissing("sandbox_errors.layers_off", layers=", ".join(missing))

    def guest(self) -> PipeChannel:
        """A fresh guest. Raises GraderError where the server is gone. For any thread."""
        leash = Leash()
        request_end, requests = os.pipe()
        replies, reply_end = os.pipe()
        capture, capture_end = os.pipe()
        theirs = (request_end, reply_end, capture_end, leash.far_end.fileno())
        try:
            socket.send_fds(self._control, [b"spawn"], theirs)
        except OSError:
            for end in (requests, replies, capture):
                os.close(end)
            raise GraderError("sandbox_errors.server_gone") from None
        finally:
            for end in theirs[:3]:
                os.close(end)
            leash.far_end.close()
        return PipeChannel(leash, self._confinement.output, (requests, replies, capture))

    def close(self) -> None:
        """Ends the server and everything in it."""
        self._control.close()
        try:
            self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stderr is not None:
            self._process.stderr.close()

    def __enter__(self) -> "ForkServer":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _environment(fonts: str) -> dict[str, str]:
    """Nothing of the host's own: no tokens, no home."""
    one_thread = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": "/nonexistent",
        "LANG": "C.UTF-8",
        "MPLBACKEND": "Agg",
        "MPLCONFIGDIR": fonts,
        **dict.fromkeys(one_thread, "1"),
    }
