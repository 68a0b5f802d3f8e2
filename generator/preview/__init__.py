"""The site while it is being written: built on every save, shown in the browser at once, to this machine only."""

from generator.preview.session import Preview, Started, serve

__all__ = ["Preview", "Started", "serve"]
