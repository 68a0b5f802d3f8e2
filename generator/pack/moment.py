"""The time that packed files carry: never that of the clock, so that the same reports give the same bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime

from generator.problems import Problem, ReportsiteError, Where
from generator.report import Report

EPOCH = "SOURCE_DATE_EPOCH"
"""Environment variable with seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/)."""
EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""Zip files know no earlier time,"""
LATEST = datetime(2107, 12, 31, 23, 59, 58, tzinfo=UTC)
"""and no later one."""


def moment(reports: Iterable[Report]) -> datetime:
    """``SOURCE_DATE_EPOCH`` where it is set, else the newest report's date of publication, at midnight UTC.

    Raises :class:`ReportsiteError` (``usage.epoch``) when the variable holds no number of seconds.
    """
    given = os.environ.get(EPOCH)
    if given is None:
        newest = max((r.published for r in reports if r.published), default=EARLIEST.date())
        found = datetime(newest.year, newest.month, newest.day, tzinfo=UTC)
    else:
        try:
            found = datetime.fromtimestamp(int(given), UTC)
        except (ValueError, OverflowError, OSError) as error:
            raise ReportsiteError(Problem("usage.epoch", Where(EPOCH), args={"found": given})) from error
    return min(max(found, EARLIEST), LATEST)
