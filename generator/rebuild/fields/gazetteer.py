"""The administrative divisions of China down to the county, and the names they go by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_PEOPLES = (
    "(?:蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯)族?"
    "|(?:回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|土|达斡尔|仫佬|羌|布朗"
    "|撒拉|毛南|仡佬|阿昌|普米|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族"
)
_AUTONOMOUS = re.compile(rf"^(.{{2,}}?)(?:{_PEOPLES})*自治([区州县旗])$")
_KIND = re.compile("(?:特别行政区|自治区|地区|林区|省|市|州|盟|县|区|旗)$")


@dataclass(frozen=True, slots=True)
class Division:
    """A province, prefecture or county."""

    code: str
    """Six digits, GB/T 2260."""
    name: str
    above: tuple[Division, ...]
    """From the province down to the next higher division."""

    @property
    def full_name(self) -> str:
        return "".join(d.name for d in (*self.above, self))

    @property
    def level(self) -> str:
        """``province``, ``prefecture`` or ``county``."""
        return "province" if self.code.endswith("0000") else "prefecture" if self.code.endswith("00") else "county"

    @property
    def names(self) -> tuple[str, ...]:
        """The name and how people shorten it: ``海西蒙古族藏族自治州``, ``海西州``, ``海西``."""
        return _names(self.name)


@cache
def _names(name: str) -> tuple[str, ...]:
    autonomous = "自治" in name and _AUTONOMOUS.match(name)
    if autonomous:
        bare, kind = autonomous.groups()
        return (name, bare) if kind == "区" else (name, bare.removesuffix("族") + kind, bare.removesuffix("族"))
    bare = _KIND.sub("", name)
    return (name, bare) if len(bare) > 1 and bare != name else (name,)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All divisions, by the names they go by."""

    named: Mapping[str, tuple[Division, ...]]
    """By full name, and by short names that say what the division is (``海西州``)."""
    bare: Mapping[str, tuple[Division, ...]]
    """By names without that (``湟源``), provinces first."""

    def find(self, printed: str) -> tuple[Division, ...]:
        """Divisions that ``printed`` may mean: a name, or names from higher to lower (``青海西宁市城中区``)."""
        return tuple(dict.fromkeys(self._find(printed)))

    def _find(self, printed: str) -> Iterator[Division]:
        for start in range(max(0, len(printed) - 1)):
            for division in self.named.get(printed[start:], ()):
                if _leads_to(printed[:start], division.above):
                    yield division


def _leads_to(prefix: str, above: tuple[Division, ...]) -> bool:
    """Whether ``prefix`` is made of names of ``above``, in their order."""
    if not prefix:
        return True
    return any(
        prefix.endswith(name) and _leads_to(prefix[: -len(name)], above[:index])
        for index, division in enumerate(above)
        for name in division.names
    )


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of ``generator/data/regions.txt`` (where it is from: ``generator/data/make.py``)."""
    divisions: dict[str, Division] = {}
    named: dict[str, list[Division]] = {}
    bare: dict[str, list[Division]] = {}
    for line in files("generator.data").joinpath("regions.txt").read_text(encoding="utf-8").splitlines():
        code, _, name = line.partition(" ")
        higher = (divisions.get(c) for c in dict.fromkeys((code[:2] + "0000", code[:4] + "00")) if c != code)
        division = divisions[code] = Division(code, name, tuple(d for d in higher if d))
        *telling, last = division.names
        for alias in telling or [last]:
            named.setdefault(alias, []).append(division)
        if telling:
            bare.setdefault(last, []).append(division)
    return Gazetteer(
        {name: tuple(found) for name, found in named.items()}, {name: tuple(found) for name, found in bare.items()}
    )
