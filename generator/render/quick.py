"""Templates as Jinja compiles and runs them, but for what each output and each call costs.

Jinja marks every piece of output as safe only to put it together with others: plain strings do. Macros and functions
that ask for nothing but what they are given are called with just that. Whatever else there is goes Jinja's own way.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from types import FunctionType
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from jinja2.utils import internalcode
from markupsafe import Markup, escape

try:
    from markupsafe._speedups import _escape_inner as _escaped
except ImportError:  # not compiled, or of another version

    def _escaped(s: str, /) -> str:
        return str(escape(s))


def text(value: object) -> str:
    """``escape(value)``, not marked as safe."""
    if type(value) is str:
        return _escaped(value)
    if type(value) is int:
        return str(value)
    return value if type(value) is Markup else escape(value)


class _Compiler(CodeGenerator):
    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        self.writeline(f"from {__name__} import {text.__name__}")
        super().visit_Template(node, frame)

    def visit_Block(self, node: nodes.Block, frame: Frame) -> None:  # noqa: N802
        if self.extends_so_far or node.scoped or node.required or frame.buffer is not None:
            super().visit_Block(node, frame)
        else:  # at once, where Jinja hands on one piece after the other
            self.writeline(f"yield concat(context.blocks[{node.name!r}][0]({self.get_context_ref()}))", node)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write(f"{text.__name__}(")
        else:
            super()._output_child_pre(node, frame, finalize)


class _Context(Context):
    @internalcode
    def call(self, function: Any, /, *args: Any, **named: Any) -> Any:
        kind = type(function)
        if kind is Macro:
            places = ("_loop_vars" in named) + ("_block_vars" in named)
            if len(named) == places and self.eval_ctx.autoescape and _takes_just(function, len(args)):
                return str.__new__(Markup, function._func(*args))  # noqa: SLF001 - there is no other way round its call
        elif (kind is FunctionType and not function.__dict__) or (kind is _METHOD and type(function.__self__) is str):
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
            return function(*args, **named)
        return super().call(function, *args, **named)


_METHOD = type("".join)


def _takes_just(macro: Macro, given: int) -> bool:
    """Whether so many arguments are all that ``macro`` can be given."""
    return given == len(macro.arguments) and not (macro.caller or macro.catch_kwargs or macro.catch_varargs)


class _Template(Template):
    def render(self, *args: Any, **named: Any) -> str:
        context = self.new_context(dict(*args, **named))
        try:
            return self.environment.concat(self.root_render_func(context))
        except Exception:  # noqa: BLE001 - it is raised again
            self.environment.handle_exception()
        finally:  # macros and their context hold each other: what was shown would stay until the next search for such
            context.vars.clear()
            context.parent.clear()


class QuickEnvironment(Environment):
    """An environment whose templates mean the same and cost half."""

    code_generator_class = _Compiler
    context_class = _Context
    template_class = _Template

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """All templates have the same ones: no chain of them is looked through for each page."""
        return super().make_globals(d) if d else self.globals
