"""Failures in templates as problems that name the file, the line and what was missing."""

from __future__ import annotations

import traceback
from collections.abc import Mapping

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from generator.problems import Problem, ReportsiteError, Where


def explain(error: Exception, page: str, template: str, files: Mapping[str, tuple[str, str]]) -> ReportsiteError:
    """What to tell the theme's author about ``error`` on ``page``."""
    args: dict[str, object] = {"page": page, "template": template, "reason": str(error)}
    if isinstance(error, TemplateSyntaxError):
        where = Where(error.filename or _file(files, error.name or template), error.lineno)
        return ReportsiteError(Problem("template.syntax", where, args=args))
    place = _place(error, {file for _, file in files.values()})
    if isinstance(error, TemplateNotFound):
        return ReportsiteError(Problem("template.missing", place or Where(template), args=args | {"name": error.name}))
    code = "template.undefined" if isinstance(error, UndefinedError) else "template.failed"
    return ReportsiteError(Problem(code, place or Where(_file(files, template)), args=args))


def _file(files: Mapping[str, tuple[str, str]], template: str) -> str:
    return files[template][1] if template in files else template


def _place(error: Exception, files: set[str]) -> Where | None:
    """The innermost frame that is a template: Jinja2 rewrites tracebacks to point into them."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename in files]
    return Where(frames[-1].filename, frames[-1].lineno or 0) if frames else None
