"""Reading: bytes to :class:`SourceText`."""
