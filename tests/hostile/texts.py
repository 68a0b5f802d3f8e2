"""Hostile raw texts and content files, by name."""

from __future__ import annotations

from types import MappingProxyType

SCRIPT = "<script>window.pwned=1</script>"
IMAGE = "<img src=x onerror=window.pwned=1>"

REPORT = """履职尽责惠民生履职尽责惠民生
——青禾县人大常委会2023年工作综述

青禾县人大常委会围绕全县中心工作，依法行使监督、决定、任免等职权，各项工作迈出新步伐。
"""


def seeds(scale: int) -> MappingProxyType[str, bytes]:
    """Raw texts by name; ``scale`` is about how many characters the large ones have."""
    line = "依法监督有力度，推动解决了一批群众关心的问题。"
    texts = {
        "script": f"{REPORT}\n{SCRIPT}\n{IMAGE}\n<svg onload=window.pwned=1>\n",
        "script in the title": f"{SCRIPT}{IMAGE}\n\n{line}\n",
        "closing tags": "</script></style></title></textarea>--></article><script>window.pwned=1</script>\n" + REPORT,
        "javascript link": f"{REPORT}\n[点此](javascript:window.pwned=1) <javascript:window.pwned=1>\n",
        "data link": f"{REPORT}\n[点此](data:text/html,<script>window.pwned=1</script>)\n",
        "markdown image": f"{REPORT}\n![x](http://evil.example/x.png) ![y](javascript:window.pwned=1)\n",
        "template syntax": REPORT + "{{ 7*7 }} {% include '/etc/passwd' %} {# x #} ${7*7} <%= 7 %>\n",
        "front matter inside": f"---\ntitle: x\nmade_from: {{file: /etc/passwd}}\n---\n{REPORT}",
        "front matter end": REPORT + "---\ntitle: other\n---\n...\n",
        "yaml tags": "!!python/object/apply:os.system [echo]\n&a *a\n" + REPORT,
        "format braces": REPORT + "{0} {reason} {__class__} %s %(x)s {{}}\n",
        "json closing": REPORT + '"]});window.pwned=1;// </script><!-- \u2028\u2029\n',
        "regex brackets": REPORT + "((((((((((" * 500 + "\n",
        "regex quantifiers": REPORT + "（" * 3000 + "\n" + "《" * 3000 + "\n" + "“" * 3000 + "\n",
        "regex spaces": REPORT + "一 " * 5000 + "\n",
        "regex digits": REPORT + "1" * 5000 + "次\n" + "一" * 5000 + "次\n" + "1,"* 3000 + "\n",
        "regex stops": REPORT + "。" * 5000 + "\n" + "、" * 5000 + "\n" + "——" * 2500 + "\n",
        "regex lists": REPORT + "召开" + "会议1次、" * 2000 + "\n",
        "regex backslashes": REPORT + "\\" * 5000 + "*" * 5000 + "_" * 5000 + "`" * 5000 + "\n",
        "regex underscores": REPORT + "*a_" * 3000 + "\n" + "[" * 3000 + "](" * 3000 + "\n",
        "numbered lines": "".join(f"{n}\n" for n in range(2000)) + REPORT,
        "controls": REPORT + "".join(map(chr, range(32))) + "\x7f" + "".join(map(chr, range(0x80, 0xA0))) + "\n",
        "bidi": REPORT + "\u202e\u2066\u2067\u2068\u202a\u202b\u202d\u200f 反 \u2069\u202c\n",
        "zero width": REPORT + "\u200b\u200c\u200d\ufeff\u00ad\u2060" * 500 + "\n",
        "combining": REPORT + "a" + "\u0301" * 5000 + "\n",
        "astral": REPORT + "𠮷𡃁🙂🏴󠁧󠁢󠁥󠁮󠁧󠁿\n" * 50,
        "noncharacters": REPORT + "\ufffe\uffff\ufdd0\U0001ffff\U0010ffff\n",
        "line ends": REPORT.replace("\n", "\r") + "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029" * 20,
        "one character": "报",
        "one word": "报告\n",
        "same line": f"{line}\n" * (scale // 200),
        "doubled": (line * 2 + "\n") * 300,
        "doubled doubled": line * 256 + "\n",
        "nested doubling": nested("依法监督", 12) + "\n",
        "one long line": REPORT + line * (scale // len(line)) + "\n",
        "one long line of one character": REPORT + "一" * scale + "\n",
        "one long line without stops": REPORT + "依法监督工作推动解决群众关心的问题" * (scale // 17) + "\n",
        "one long line of letters": REPORT + "a" * scale + "\n",
        "one long line of spaces": REPORT + " " * scale + "\n",
        "short lines": REPORT + "人\n" * (scale // 20),
        "many headings": REPORT + "".join(f"\n第{n}部分\n{line}\n" for n in range(scale // 200)),
        "only headings": "".join(f"一、标题{n}\n" for n in range(scale // 200)),
        "many titles": "".join(f"城中区人大常委会{n}年工作报告\n" for n in range(scale // 200)),
        "many names": "本报记者 " + "林溪 " * 2000 + "\n" + REPORT,
        "markdown headings": "".join(f"{'#' * (n % 9)} 标题\n" for n in range(200)) + REPORT,
        "quote towers": ">" * 1000 + " 引\n" + "- " * 1000 + "项\n" + "1. " * 1000 + "\n" + REPORT,
    }  # fmt: skip
    data = {name: text.encode() for name, text in texts.items()}
    data |= {
        "empty": b"",
        "white space": b" \n\t\r\n\xe3\x80\x80\n",
        "byte order mark": b"\xef\xbb\xbf",
        "nul bytes": b"\0" * 5000,
        "nul inside": REPORT.encode() + b"\0\0\0" + REPORT.encode(),
        "random bytes": bytes(n * 7919 % 251 for n in range(20000)),
        "all bytes": bytes(range(256)) * 20,
        "cut in a character": REPORT.encode()[:-2],
        "surrogates": REPORT.encode() + b"\xed\xa0\x80\xed\xbf\xbf\n",
        "overlong": REPORT.encode() + b"\xc0\xbcscript\xc0\xbe\xf8\x88\x80\x80\x80\n",
        "mixed encodings": REPORT.encode() + REPORT.encode("gb18030") + REPORT.encode("utf-16-le"),
        "utf-16 odd": REPORT.encode("utf-16")[:-1],
        "utf-7": b"+ADw-script+AD4-window.pwned=1+ADw-/script+AD4-\n" + REPORT.encode(),
        "pdf": b"%PDF-1.7\n" + b"x" * 1000,
        "zip": b"PK\x03\x04" + b"\0" * 1000,
    }
    return MappingProxyType(data)


def nested(text: str, times: int) -> str:
    """``text`` doubled, and the result doubled, and so on."""
    for n in range(times):
        text = text + str(n) + text
    return text


REFUSED = MappingProxyType(
    {
        **dict.fromkeys(("empty", "white space", "byte order mark", "nul bytes"), "seed.empty"),
        **dict.fromkeys(("controls", "random bytes", "all bytes", "mixed encodings", "pdf", "zip"), "seed.binary"),
    }
)
"""Raw texts that are no text, and what is said of them."""
