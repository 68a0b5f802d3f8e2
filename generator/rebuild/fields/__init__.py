"""Fields: who reports, on which place, for when, in which genre."""

from generator.rebuild.fields.find import Fields, find

__all__ = ["Fields", "find"]
