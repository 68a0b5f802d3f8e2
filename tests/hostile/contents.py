"""Hostile content files, by name, each with the code of the error that it must give; empty where it is read."""

from __future__ import annotations

from types import MappingProxyType

from tests.hostile.texts import IMAGE, SCRIPT

HEAD = "---\ntitle: 报告\n---\n\n"


def contents() -> MappingProxyType[str, tuple[str, str]]:
    """Texts and codes by name."""
    deep = "[" * 500 + "]" * 500
    laughs = "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9) if n else 'x'}]\n" for n in range(9))
    return MappingProxyType(
        {
            "raw script": (HEAD + SCRIPT + "\n", "content.unsupported"),
            "raw image": (HEAD + '<img src="x" onerror="window.pwned=1">\n', "content.unsupported"),
            "image that CommonMark reads as text": (HEAD + IMAGE + "\n", ""),
            "inline script": (HEAD + f"文字{SCRIPT}文字\n", "content.unsupported"),
            "iframe": (HEAD + "<iframe src=http://evil.example></iframe>\n", "content.unsupported"),
            "style": (HEAD + "<style>body{display:none}</style>\n", "content.unsupported"),
            "svg": (HEAD + "<svg><script>window.pwned=1</script></svg>\n", "content.unsupported"),
            "attributes on an allowed tag": (HEAD + "<b onclick=window.pwned=1>一</b>\n", ""),
            "handler on a break": (HEAD + "一<br onload=window.pwned=1>二\n", ""),
            "comment that ends early": (HEAD + "<!--> <script>window.pwned=1</script> -->\n", ""),
            "unclosed comment": (HEAD + "<!-- <script>window.pwned=1</script>\n", "content.unsupported"),
            "declaration": (HEAD + "<!DOCTYPE x [<!ENTITY x SYSTEM '/etc/passwd'>]>&x;\n", "content.unsupported"),
            "processing instruction": (HEAD + "<?php echo 1 ?>\n", "content.unsupported"),
            "javascript link": (HEAD + "[x](javascript:window.pwned=1)\n", "content.unsafe-link"),
            "javascript link in capitals": (HEAD + "[x](JaVaScRiPt:window.pwned=1)\n", "content.unsafe-link"),
            "javascript link with an entity": (HEAD + "[x](javascript&colon;window.pwned=1)\n", "content.unsafe-link"),
            "javascript link with a tab": (HEAD + "[x](<java\tscript:window.pwned=1>)\n", "content.unsafe-link"),
            "javascript autolink": (HEAD + "<javascript:window.pwned=1>\n", "content.unsafe-link"),
            "data link": (HEAD + "[x](data:text/html;base64,PHNjcmlwdD4=)\n", "content.unsafe-link"),
            "vbscript link": (HEAD + "[x](vbscript:x)\n", "content.unsafe-link"),
            "file link": (HEAD + "[x](file:///etc/passwd)\n", "content.unsafe-link"),
            "remote image": (HEAD + "![x](http://evil.example/x.png)\n", "content.unsupported"),
            "reference link": (HEAD + "[x]\n\n[x]: javascript:window.pwned=1\n", ""),
            "script in the title": (f'---\ntitle: "{SCRIPT}"\n---\n\n文\n', ""),
            "script in every field": (
                "---\n"
                + "".join(
                    f"{key}: '\"><img src=x onerror=window.pwned=1>{SCRIPT}'\n"
                    for key in ("title", "subtitle", "kicker", "byline", "organ", "region", "source")
                )
                + f"people:\n  - name: '{SCRIPT}'\n    role: '{IMAGE}'\nflags:\n  - '{SCRIPT}'\n---\n\n&lt;script>\n",
                "",
            ),
            "json in the title": ('---\ntitle: "</script><script>window.pwned=1</script>]]>\\u2028"\n---\n\n文\n', ""),
            "template in the title": ('---\ntitle: "{{ 7*7 }}{% raw %}{{ self }}"\n---\n\n{{ view }}\n', ""),
            "yaml bomb": (f"---\ntitle: x\n{laughs}---\n\n文\n", "content.unknown-key"),
            "yaml alias": ("---\ntitle: &a x\nsubtitle: *a\n---\n\n文\n", "content.alias"),
            "yaml merge": ("---\ntitle: x\n<<: {a: 1}\n---\n\n文\n", "content.unknown-key"),
            "yaml object": ("---\ntitle: !!python/object/apply:os.system [id]\n---\n\n文\n", "content.wrong-type"),
            "yaml deep": (f"---\ntitle: x\nflags: {deep}\n---\n\n文\n", "content.wrong-type"),
            "yaml very deep": ("---\ntitle: x\nflags: " + "[" * 50_000 + "]" * 50_000 + "\n---\n", "content.too-deep"),
            "yaml deep maps": ("---\ntitle: x\nflags: " + "{a: " * 500 + "}" * 500 + "\n---\n", "content.wrong-type"),
            "yaml long": ("---\ntitle: x\nflags: [" + "x," * 600_000 + "]\n---\n", "content.front-matter-too-long"),
            "yaml many documents": ("---\ntitle: x\n...\n%YAML 1.1\n---\n\n文\n", ""),
            "yaml tab": ("---\n\ttitle: x\n---\n\n文\n", "content.syntax"),
            "yaml nul": ("---\ntitle: x\0\n---\n\n文\n", "content.syntax"),
            "huge year": ("---\ntitle: x\nyear: " + "9" * 5000 + "\n---\n\n文\n", "content.bad-value"),
            "date that is none": ("---\ntitle: x\npublished: 2023-02-31\n---\n\n文\n", "content.bad-value"),
            "no end": ("---\ntitle: x\n" + "文\n" * 1000, "content.unclosed-front-matter"),
            "nothing": ("", "content.no-front-matter"),
            "quote towers": (HEAD + "> " * 2000 + "引\n", ""),
            "list towers": (HEAD + "- " * 2000 + "项\n", ""),
            "emphasis towers": (HEAD + "*" * 5000 + "文" + "*" * 5000 + "\n", ""),
            "bracket towers": (HEAD + "[" * 5000 + "文" + "](" * 2000 + "\n", ""),
            "backtick towers": (HEAD + "".join("`" * n + " " for n in range(150)) + "\n", ""),
            "path in made_from": (
                "---\ntitle: x\nmade_from:\n  file: ../../etc/passwd\n  sha256: x\n---\n\n文\n", "content.bad-value"
            ),
            "script in the language": ("---\ntitle: x\nlanguage: '\" onload=\"x'\n---\n\n文\n", "content.bad-value"),
            "path in the genre": ("---\ntitle: x\ngenre: ../../index\n---\n\n文\n", "content.bad-value"),
        }
    )  # fmt: skip
