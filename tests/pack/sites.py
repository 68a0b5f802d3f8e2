"""A small site to pack."""

from __future__ import annotations

from pathlib import Path

from generator import workflow

REPORT = """---
title: {title}
subtitle: 2023年工作综述
byline: 本报记者 <林溪> & 同事
organ: {region}人大常委会
region: {region}
year: {year}
{published}flags:
  - 第 3 行缺字。
made_from:
  file: seeds/{id}.txt
  sha256: {digest}
---

导语 &lt;script>alert(1)&lt;/script>。

## 一、依法<br>监督

**深学笃行**。开展执法检查4次。

- 一是 A & B
- 二是

#### 跳了一级

> 引语

*图为会场*

甲 1\\
乙 2

* * *

结语。
"""


def project(root: Path, **ids: int) -> workflow.Project:
    """A site whose reports are named by ``ids``, each with its year."""
    (root / "site.yml").write_text("title: 汇编\npublisher: 编辑部\n", "utf-8")
    (root / "seeds").mkdir()
    (root / "content").mkdir()
    for number, (stem, year) in enumerate(ids.items()):
        region = ("青海省西宁市城中区", "湖北省武汉市青山区")[number % 2]
        published = f"published: {year + 1}-01-0{number + 1}\n" if year else ""
        text = REPORT.format(
            title=f"报告{stem}", region=region, year=year, id=stem, digest="0" * 64, published=published
        )
        (root / "content" / f"{stem}.md").write_text(text.replace("year: 0\n", ""), "utf-8")
        (root / "seeds" / f"{stem}.txt").write_text("原文。\n", "utf-8")
    return workflow.open_project(root)
