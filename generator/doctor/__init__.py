"""What is missing on this machine and in this site; and all of it in one file, to attach to an issue."""

from generator.doctor.findings import Finding, examine
from generator.doctor.report import Run, compose, save

__all__ = ["Finding", "Run", "compose", "examine", "save"]
