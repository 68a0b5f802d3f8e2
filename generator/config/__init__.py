"""Settings: ``site.yml``, checked against its schema, as frozen values."""

from generator.config.load import load
from generator.config.settings import Clean, Paths, Settings

__all__ = ["Clean", "Paths", "Settings", "load"]
