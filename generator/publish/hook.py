"""Publishing by a command of the user's: whatever mirrors a folder to a host (rclone, aws s3 sync, lftp, rsync)."""

from __future__ import annotations

import shlex
import subprocess
import sys

from generator.problems import Problem, ReportsiteError, Where, redacted
from generator.publish.targets import Hook, Published
from generator.workflow.site import Site

FOLDER = "{folder}"
"""Stands in the command for the site's folder."""


def by_command(site: Site, target: Hook, dry_run: bool) -> Published:
    """Run the command, without a shell; what it prints goes to standard error.

    Raises :class:`ReportsiteError`: ``usage.hook`` for a command without :data:`FOLDER`, ``io.command`` when it fails.
    """
    try:
        words = shlex.split(target.command, posix=sys.platform != "win32")
    except ValueError:
        words = []
    if not any(FOLDER in word for word in words):
        raise ReportsiteError(Problem("usage.hook", Where("reportsite publish"), args={"command": str(target)}))
    line = [word.replace(FOLDER, str(site.folder.absolute())) for word in words]
    if not dry_run:
        where = Where(redacted(line[0]))
        try:
            run = subprocess.run(line, stdin=subprocess.DEVNULL, stdout=2, check=False)
        except OSError as error:
            raise ReportsiteError(Problem("io.command", where, args={"reason": error.strerror or ""})) from error
        if run.returncode:
            raise ReportsiteError(Problem("io.command", where, args={"reason": run.returncode}))
    return Published(redacted(shlex.join(line)), None, done=not dry_run)
