"""What could not be recovered, as sentences for a report's front matter; a Chinese report's are Chinese."""

from __future__ import annotations

from collections.abc import Mapping

from generator.clean.manuscript import Decision
from generator.source import SourceText

SENTENCES: Mapping[str, str] = {
    "lost": "原文有 {count} 处字符已经丢失，以“\ufffd”保留（首见第 {line} 行“{text}”）。",
    "mojibake": "原文有 {count} 处乱码，无法还原（首见第 {line} 行“{text}”）。",
    "private-use": "原文有 {count} 处私用区字符，只有原字体知道是什么字（首见第 {line} 行“{text}”）。",
    "escape": "原文有 {count} 处写成代码的字符，照录未改（首见第 {line} 行“{text}”）。",
    "pinyin": "原文有 {count} 处混入的拼音，请核对（首见第 {line} 行“{text}”）。",
    "columns": "原文疑似两栏文字逐行交错（第 {line} 行起），无法仅凭文本还原，请对照原件。",
    "truncated": "原文疑似在第 {line} 行处截断，后文缺失。",
    "several": "文件里不止一份报告：第 {line} 行起是“{text}”；可用 reportsite split 拆开。",
    "title": "原文没有标题，暂以“{text}”代替。",
}
"""By the code of the decision; ``line`` is put in for all."""


def sentence(flag: Decision, source: SourceText) -> str:
    """The sentence of a flag; of one that has none here, its code, line and what it is about."""
    args = {"line": source.line_at(flag.at), "count": 1, "text": "", **flag.args}
    known = SENTENCES.get(flag.code)
    if known:
        return known.format_map(args)
    about = f"“{args['text']}”" if args["text"] else ""
    return f"{flag.code}：第 {args['line']} 行{about}。"
