"""Templates of the themes that come with us, compiled: kept beside our own compiled code, and trusted as that is."""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from functools import cached_property
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.cache import digest, digest_code, digest_value
from generator.render.theme import built_in


class Compiled(BytecodeCache):
    """What Jinja made of a template, as long as neither it nor our code nor any library changes.

    A file holds a digest, of which a damaged or another one has another, then the code. As with Python's own,
    ``PYTHONDONTWRITEBYTECODE`` keeps it from being written, and where nothing can be written nothing is kept. A
    site's own templates are not kept: what runs here must not come from the folder of a site.
    """

    @cached_property
    def _ours(self) -> str:
        return f"{built_in().as_posix()}/"

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Empty for a template that is not ours."""
        return super().get_cache_key(name, filename) if filename and filename.startswith(self._ours) else ""

    def get_source_checksum(self, source: str) -> str:
        """Of all that the code is made of."""
        return digest_value((source, digest_code()))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Have it compiled anew where nothing is known."""
        with suppress(OSError):
            data = file(bucket.key).read_bytes() if bucket.key else b""
            if data[:64] == _seal(bucket, data[64:]):
                bucket.code = marshal.loads(data[64:])  # noqa: S302 - trusted as our modules are, which lie there

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, if that can be."""
        if bucket.key and not sys.dont_write_bytecode:
            target = file(bucket.key)
            part = target.with_suffix(f".{os.getpid()}")
            code = marshal.dumps(bucket.code)
            with suppress(OSError):
                target.parent.mkdir(parents=True, exist_ok=True)
                part.write_bytes(_seal(bucket, code) + code)
                part.replace(target)


def file(key: str) -> Path:
    """Where the template ``key`` is kept."""
    return Path(cache_from_source(str(Path(__file__).with_name(f"{key}.html"))))


def _seal(bucket: Bucket, code: bytes) -> bytes:
    return digest(bucket.checksum.encode() + code).encode()
