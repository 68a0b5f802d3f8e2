"""What ``build`` remembers of earlier cleaning, so that a seed is cleaned again only when that could matter.

A result is used again only if the seed's bytes, the content file's bytes, the setting and our own code
are what they were: a build that remembers and one that does not leave the same files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.cache import Store, decode, digest_code, digest_files, encode
from generator.workflow.results import Cleaned, Outcome
from generator.workflow.seeds import Seed

STEP = "clean"


@dataclass(frozen=True, slots=True)
class Memory:
    """Earlier results by seed."""

    store: Store
    punctuation: str

    def recall(self, seed: Seed, target: Path, shown: str, read: Mapping[Path, str]) -> Cleaned | None:
        """The earlier result when it still holds; ``read`` has the digests of the seed and of its sidecar."""
        text = self.store.recall(STEP, seed.name, self._parts(seed, target, shown, read))
        return None if text is None else decode(Cleaned, text)

    def keep(self, seed: Seed, target: Path, result: Cleaned, read: Mapping[Path, str]) -> None:
        """Remember ``result``, made of what had the digests ``read``; failures are tried again each time."""
        parts = self._parts(seed, target, result.content, read)
        if result.outcome is Outcome.FAILED or not (parts["seed"] and parts["content"]):
            return
        self.store.keep(STEP, seed.name, parts, encode(again(result)))

    def _parts(self, seed: Seed, target: Path, shown: str, read: Mapping[Path, str]) -> Mapping[str, str]:
        return {
            "seed": read[seed.path],
            "sidecar": read[seed.sidecar],
            "content": digest_files([target])[target],
            "name": shown,
            "settings": self.punctuation,
            "code": digest_code(),
        }


def again(result: Cleaned) -> Cleaned:
    """``result`` as a build tells it that finds everything as it is after this one."""
    outcome = result.outcome if result.outcome in (Outcome.KEPT, Outcome.FAILED) else Outcome.SAME
    return replace(result, outcome=outcome, difference="", backup="")
