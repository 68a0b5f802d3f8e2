"""What ``build`` remembers of earlier cleaning, so that a seed is cleaned again only when that could matter.

A result is used again only if the seed's bytes, the content file's bytes, the setting and our own code
are what they were: a build that remembers and one that does not leave the same files.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import generator
from generator.output import write_file
from generator.problems import Problem, ReportsiteError, Severity, Where
from generator.workflow.project import Project
from generator.workflow.results import Cleaned, Outcome, Tally
from generator.workflow.seeds import Seed

STAGES = ("source", "clean", "rebuild", "explain", "content", "report", "data")
"""Packages that decide what a seed becomes."""


@dataclass(slots=True)
class Memory:
    """Earlier results by seed. Lost or damaged, it costs time and nothing else."""

    file: Path
    key: str
    before: Mapping[str, Any]
    now: dict[str, Any]

    @classmethod
    def of(cls, project: Project) -> Memory:
        file = project.cache / "cleaned.json"
        key = fingerprint(project.settings.clean.punctuation)
        try:
            data = json.loads(file.read_bytes())
            before = data["seeds"] if data["key"] == key else {}
        except (OSError, ValueError, KeyError, TypeError):
            before = {}
        return cls(file, key, before, {})

    def recall(self, seed: Seed, target: Path, shown: str) -> Cleaned | None:
        """The earlier result when it still holds."""
        entry = self.before.get(seed.name)
        if entry is None or entry["made"] != _digests(seed.path, target):
            return None
        self.now[seed.name] = entry
        outcome = Outcome.KEPT if entry["kept"] else Outcome.SAME
        flags = [Problem("seed.flag", Where(seed.name), Severity.WARNING, {"text": text}) for text in entry["flags"]]
        edited = [Problem("content.edited", Where(shown), Severity.NOTE)] if entry["kept"] else []
        return Cleaned(seed.name, shown, outcome, Tally(**entry["tally"]), problems=(*flags, *edited))

    def keep(self, seed: Seed, target: Path, result: Cleaned) -> None:
        """Remember ``result``; failures are tried again each time."""
        made = _digests(seed.path, target)
        if result.outcome is Outcome.FAILED or made is None:
            return
        flags = [problem.args["text"] for problem in result.problems if problem.code == "seed.flag"]
        kept = result.outcome is Outcome.KEPT
        self.now[seed.name] = {"made": made, "kept": kept, "tally": asdict(result.tally), "flags": flags}

    def save(self) -> None:
        if self.now != self.before:
            data = {"key": self.key, "seeds": self.now}
            with suppress(ReportsiteError):  # where nothing can be written, the content files say so
                write_file(self.file, json.dumps(data, ensure_ascii=False, indent=0, sort_keys=True).encode())


def fingerprint(punctuation: str) -> str:
    """Digest of all that decides what a seed becomes, beside the seed."""
    package = Path(generator.__file__).parent
    digest = hashlib.sha256(punctuation.encode())
    for stage in STAGES:
        for file in sorted((package / stage).rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _digests(*files: Path) -> list[str] | None:
    try:
        return [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]
    except OSError:
        return None
