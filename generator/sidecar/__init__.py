"""The sidecar of a raw text, ``seeds/NAME.yml``: what a person settled about it."""

from generator.sidecar.load import Sidecar, load
from generator.sidecar.read import Entry, Mark

__all__ = ["Entry", "Mark", "Sidecar", "load"]
