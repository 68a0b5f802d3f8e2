"""Fields: who reports, on which place, for when, in which genre."""

from generator.rebuild.fields.find import Fields, find
from generator.rebuild.fields.place import place_in

__all__ = ["Fields", "find", "place_in"]
