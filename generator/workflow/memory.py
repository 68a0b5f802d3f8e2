"""What ``build`` remembers of earlier cleaning, so that a seed is cleaned again only when that could matter.

A result is used again only if the seed's bytes, the content file's bytes, the setting and our own code
are what they were: a build that remembers and one that does not leave the same files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.cache import Store, decode, digest_code, digest_files, encode
from generator.results import Cleaned, Outcome, Restored
from generator.workflow.seeds import Seed

STEP = "clean"
RESTORE = "restore"
COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class Memory:
    """Earlier results by seed."""

    store: Store
    punctuation: str

    def recall(self, seed: Seed, target: Path, shown: str, read: Mapping[Path, str]) -> Cleaned | None:
        """The earlier result when it still holds; ``read`` has the digests of the seed and of its sidecar."""
        text = self.store.recall(STEP, seed.name, self._parts(seed, target, shown, read))
        if text is None:
            return None
        self.store.touch(RESTORE, seed.name)
        return decode(Cleaned, text)

    def restored(self, seed: Seed, read: Mapping[Path, str]) -> Restored | None:
        """What the seed becomes, whatever stands in its content file."""
        text = self.store.recall(RESTORE, seed.name, self._made_of(seed, read))
        return None if text is None else decode(Restored, text)

    def keep(self, seed: Seed, target: Path, restored: Restored, result: Cleaned, read: Mapping[Path, str]) -> None:
        """Remember ``restored`` and ``result``, made of what had the digests ``read``; failures are tried again."""
        self.store.keep(RESTORE, seed.name, self._made_of(seed, read), encode(restored))
        parts = self._parts(seed, target, result.content, read)
        if result.outcome is not Outcome.FAILED and parts["content"]:
            self.store.keep(STEP, seed.name, parts, encode(again(result)))

    def keep_sides(self, seed: Seed, sides: str, read: Mapping[Path, str]) -> None:
        """Remember both sides of ``seed``, encoded, for :mod:`generator.workflow.compare`."""
        self.store.keep(COMPARE, seed.name, self.compared_of(seed, read), sides)

    def compared_of(self, seed: Seed, read: Mapping[Path, str]) -> Mapping[str, str]:
        """Digests of all that both sides of ``seed`` are made of."""
        return {**self._made_of(seed, read), "name": seed.name}

    def _made_of(self, seed: Seed, read: Mapping[Path, str]) -> Mapping[str, str]:
        return {
            "seed": read[seed.path],
            "sidecar": read[seed.sidecar],
            "settings": self.punctuation,
            "code": digest_code(),
        }

    def _parts(self, seed: Seed, target: Path, shown: str, read: Mapping[Path, str]) -> Mapping[str, str]:
        return {**self._made_of(seed, read), "name": shown, "content": digest_files([target])[target]}


def again(result: Cleaned) -> Cleaned:
    """``result`` as a build tells it that finds everything as it is after this one."""
    outcome = result.outcome if result.outcome in (Outcome.KEPT, Outcome.FAILED) else Outcome.SAME
    return replace(result, outcome=outcome, difference="", backup="")
