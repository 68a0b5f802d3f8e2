"""Settings: ``site.yml``, checked against its schema, as frozen values."""

from generator.config.load import load, located
from generator.config.settings import Clean, Parts, Paths, Settings

__all__ = ["Clean", "Parts", "Paths", "Settings", "load", "located"]
