"""Settings that mean harm: refused with line and reason, and nothing else happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import config, workflow
from generator.problems import Exit, ReportsiteError, exit_code
from tests.hostile.texts import REPORT

LAUGHS = "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9) if n else 'x'}]\n" for n in range(9))

CASES = {
    "yaml bomb": (LAUGHS, "config.alias"),
    "yaml deep": ("title: " + "[" * 20_000 + "]" * 20_000, "config.too-deep"),
    "yaml deep maps": ("{a: " * 5_000 + "}" * 5_000, "config.too-deep"),
    "yaml object": ("title: !!python/object/apply:os.system ['touch pwned']", "config.not-string"),
    "yaml merge": ("<<: {title: x}", "config.unknown-key"),
    "huge file": ("title: " + "x" * 2_000_000, "config.too-large"),
    "huge number": ("title: " + "9" * 9_999, "config.value"),
    "nul": ("title: x\0", "config.syntax"),
    "not utf-8": ("title: \udcff", "config.encoding"),
    "output above the site": ("paths:\n  output: ../..", "config.folder"),
    "output is the root": ("paths:\n  output: /", "config.folder"),
    "output is the site": ("paths:\n  output: .", "config.folder"),
    "output on a drive": ("paths:\n  output: 'C:\\x'", "config.folder"),
    "output is the content": ("paths:\n  output: content", "config.same-folder"),
    "output in the seeds": ("paths:\n  output: seeds/x", "config.same-folder"),
    "seeds elsewhere": ("paths:\n  seeds: ../../etc", "config.folder"),
    "theme with a path": ("theme: ../../x", "config.form"),
    "script in the address": ("url: 'javascript:alert(1)'", "config.form"),
    "quotes in the address": ("url: 'https://x.cn/\"><script>/'", "config.form"),
}


@pytest.mark.parametrize("name", CASES)
def test_settings(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text, code = CASES[name]
    monkeypatch.chdir(tmp_path)
    site = tmp_path / "site"
    (site / "seeds").mkdir(parents=True)
    (site / "seeds" / "a.txt").write_text(REPORT, "utf-8")
    (site / "site.yml").write_bytes(text.encode("utf-8", "surrogateescape"))
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ReportsiteError) as error:
        workflow.open_project(site)
    assert code in [problem.code for problem in error.value.problems]
    assert exit_code(error.value.problems) is Exit.CONFIG
    assert sorted(tmp_path.rglob("*")) == before


def test_markup_in_settings_is_text(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(REPORT, "utf-8")
    words = "</title><script>window.pwned=1</script>{{ 7*7 }}"
    keys = ("title", "subtitle", "description", "publisher")
    (tmp_path / "site.yml").write_text("".join(f"{key}: '{words}'\n" for key in keys) + "url: https://x.cn/\n", "utf-8")
    project = workflow.open_project(tmp_path)
    assert config.load(tmp_path / "site.yml").title == words
    assert workflow.build(project).written
    for file in project.output.rglob("*"):
        if file.suffix in {".html", ".xml"}:
            assert "<script>window" not in file.read_text("utf-8")
