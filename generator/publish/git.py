"""Running git, its failures as problems."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.problems import Problem, ReportsiteError, Where, redacted


@dataclass(frozen=True, slots=True)
class Git:
    """``git`` in ``folder``, with ``environment`` beside the program's own."""

    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, *arguments: str, given: bytes = b"") -> str:
        """What ``git ARGUMENTS`` prints, with ``given`` on its standard input.

        Raises :class:`ReportsiteError` (``io.git``, ``io.no-git``).
        """
        run = self._run(arguments, given)
        if run.returncode:
            lines = run.stderr.decode("utf-8", "replace").split("\n")
            said = [line.strip() for line in lines if line.startswith(_TELLING)] or [*filter(None, lines), arguments[0]]
            args = {"reason": redacted(" ".join(said[:3]))}
            raise ReportsiteError(Problem("io.git", Where(f"git {arguments[0]}"), args=args))
        return run.stdout.decode("utf-8", "replace").rstrip("\n")

    def ask(self, *arguments: str) -> str:
        """The same, or nothing when git says no."""
        run = self._run(arguments, b"")
        return "" if run.returncode else run.stdout.decode("utf-8", "replace").rstrip("\n")

    def access(self) -> Mapping[str, str]:
        """How the repository in ``folder`` reaches its remotes, as an environment for another one.

        Keys, headers and proxies may be set for it alone, as CI hosts do; this way none of it is written to disk.
        """
        listed = self.ask("config", "--local", "--includes", "--null", "--list").split("\0")
        found = [entry.partition("\n") for entry in listed if entry.startswith(_ACCESS)]
        environment = {"GIT_CONFIG_COUNT": str(len(found))}
        for number, (key, given, value) in enumerate(found):
            environment |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value if given else "true"}
        return environment

    def _run(self, arguments: Sequence[str], given: bytes) -> subprocess.CompletedProcess[bytes]:
        # A hook or an outer git must not make us work in its repository.
        clean = {key: value for key, value in os.environ.items() if not key.startswith("GIT_") or key in _KEPT}
        environment = {**clean, **self.environment, "LC_ALL": "C.UTF-8"}
        try:
            return subprocess.run(
                ["git", *arguments], cwd=self.folder, env=environment, input=given, capture_output=True, check=False
            )
        except FileNotFoundError as error:
            raise ReportsiteError(Problem("io.no-git", Where("git"))) from error


_KEPT = frozenset(
    f"GIT_{name}"
    for name in ("ASKPASS", "CONFIG_GLOBAL", "CONFIG_NOSYSTEM", "SSH", "SSH_COMMAND", "TERMINAL_PROMPT", "SSL_CAINFO")
)
_TELLING = ("fatal:", "error:", "remote:", " ! ")
"""How lines of git begin that say what is wrong."""
_ACCESS = ("http.", "credential.", "core.askpass", "core.gitproxy", "core.sshcommand")
"""Settings of git about reaching a remote."""
