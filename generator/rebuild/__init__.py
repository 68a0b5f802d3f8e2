"""Rebuilding: a finished manuscript to a report, with what its text tells of it."""

from generator.rebuild.genres import Genre, Topic, genre_of, genres
from generator.rebuild.rebuild import rebuild

__all__ = ["Genre", "Topic", "genre_of", "genres", "rebuild"]
