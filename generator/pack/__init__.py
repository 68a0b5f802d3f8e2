"""A site and its reports in forms that can be carried: a zip, a book, one page, plain files."""

from generator.pack.choose import Choice
from generator.pack.pack import Form, Packed, pack

__all__ = ["Choice", "Form", "Packed", "pack"]
