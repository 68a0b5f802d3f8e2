"""``python -m tests.bench [COUNT …]``: prints the table of RESULTS.md."""

from __future__ import annotations

import json
import math
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from generator.workflow.restore import restore
from generator.workflow.seeds import Seed, raw
from tests.bench.corpus import write_seeds
from tests.bench.measure import Cost, median, run
from tests.bench.tools import Tool, tools

COUNTS = (1000, 10000)
RUNS = 3
"""Of which the median counts."""
LONG = 15.0
"""Seconds from which on one run must do."""
WORK = ("nothing there", "nothing changed", "one report edited")


def main(counts: list[int]) -> None:
    """Measure every tool at every size and print Markdown."""
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}, {cores()} cores\n")
    cold: dict[str, dict[int, float]] = {}
    for count in counts:
        rows = [(tool, costs) for tool in tools() if count <= tool.limit for costs in [measure(tool, count)]]
        for tool, costs in rows:
            cold.setdefault(tool.name, {})[count] = costs[0].seconds
        print("\n".join(table(count, rows)), flush=True)
    for name, seconds in cold.items():
        (first, a), (last, b) = (*list(seconds.items())[:1], *list(seconds.items())[-1:])
        if last > first:
            print(f"- {name}: time grows as n^{math.log(b / a) / math.log(last / first):.2f}")
    print(f"- reports cleaned per second, one core: {cleaned_per_second():.0f}")


def measure(tool: Tool, count: int) -> list[Cost]:
    """Costs of the three kinds of work."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        tool.prepare(folder, count)
        costs: list[list[Cost]] = [[] for _ in WORK]
        for number in range(RUNS):
            if number and costs[0][0].seconds > LONG:
                break
            for made in tool.made:
                shutil.rmtree(folder / made, ignore_errors=True)
            costs[0].append(run(tool.command, folder))
            costs[1].append(run(tool.command, folder))
            if tool.edited:
                file = folder / tool.edited
                file.write_text(file.read_text("utf-8").replace("推动", f"推动{number}", 1), "utf-8")
                costs[2].append(run(tool.command, folder))
        if "generator" in tool.command:
            print(f"- {tool.name}, {count}: work when nothing is there and after an edit: {work(tool, folder)}\n")
        return [median(some) for some in costs if some]


def work(tool: Tool, folder: Path) -> str:
    """What this tool says it did: in a cold run, and after an edit of a content file."""
    said = []
    for cold in (True, False):
        if cold:
            for made in tool.made:
                shutil.rmtree(folder / made, ignore_errors=True)
        elif tool.edited:
            file = folder / tool.edited
            file.write_text(file.read_text("utf-8").replace("推动", "推进", 1), "utf-8")
        command = [argument for argument in tool.command if argument != "--quiet"]
        done = subprocess.run([*command, "--json"], cwd=folder, capture_output=True, text=True, check=True)
        site = json.loads(done.stdout)["results"][-1]
        written = len(site["created"]) + len(site["updated"])
        said.append(", ".join(f"{name} {number}" for name, number in {**site["work"], "written": written}.items()))
    return "; ".join(said)


def table(count: int, rows: list[tuple[Tool, list[Cost]]]) -> Iterator[str]:
    """Times as multiples of the first tool's, where it is Hugo, with its own seconds."""
    base = rows[0][1]
    yield f"\n| {count} reports | {' | '.join(WORK)} | CPU s, cold | MB |"
    yield "|---|" + "---|" * (len(WORK) + 2)
    for tool, costs in rows:
        cells = [f"{c.seconds:.2f} s = {c.seconds / b.seconds:.2f}×" for c, b in zip(costs, base, strict=False)]
        cells += ["–"] * (len(WORK) - len(cells))
        most = max(c.megabytes for c in costs)
        yield f"| {tool.name} | {' | '.join(cells)} | {costs[0].cpu:.1f} | {most:.0f} |"
    yield ""


def cleaned_per_second(count: int = 60) -> float:
    """Reports that one process restores from raw text, proof and Markdown included."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "seeds"
        write_seeds(folder, count)
        seeds = [Seed(file, f"seeds/{file.name}") for file in sorted(folder.iterdir())]
        restore(raw(seeds[0]), "style")  # what is read once a process is read here
        begun = time.perf_counter()
        for seed in seeds:
            restore(raw(seed), "style")
        return count / (time.perf_counter() - begun)


def cores() -> int:
    from generator.workflow.crew import cores as usable

    return usable()


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or list(COUNTS))
