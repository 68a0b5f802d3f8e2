"""Reports, settings and text extraction that several tests share."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser

from generator.config import Settings
from generator.report import Heading, Kind, Origin, Paragraph, Person, Report, Section

SETTINGS = Settings(title="工作报告汇编", description="逐字保留。")
ONLINE = Settings(title="工作报告汇编", url="https://example.org/reports/", publisher="某某档案馆")

FULL = Report(
    id="qingshan-2023",
    title="青山人大 <b>&amp; 实践",
    subtitle="青山区2023年工作综述",
    kicker="两会特刊",
    byline="本报记者 张三 通讯员 李四",
    people=(Person("张三", "记者"), Person("李四", "通讯员")),
    organ="青山区人大常委会",
    region="湖北省武汉市青山区",
    region_code="420107",
    level="county",
    year=2023,
    period="2023-01-01/2023-12-31",
    genre="npc",
    published=date(2024, 1, 31),
    source="青山区人大常委会",
    flags=("第三段缺一行",),
    origin=Origin("seeds/002.txt", "ab" * 32),
    lead=(Paragraph("2023年，常委会<开局>良好。"), Paragraph("第二段。")),
    sections=(
        Section(
            Heading(("把准方向 凝心铸魂", "在强化政治担当中筑牢忠诚")),
            (
                Paragraph("政治引领强根铸魂。坚持“两个确立”，开会8次。", "政治引领强根铸魂。"),
                Paragraph("第一项", kind=Kind.ITEM),
                Paragraph("第二项", kind=Kind.ITEM),
                Paragraph("代表们在现场。", kind=Kind.CAPTION),
                Paragraph("人民至上。", kind=Kind.QUOTE),
                Paragraph("项目 数量\n会议 8", kind=Kind.TABLE),
                Paragraph("注：数据截至年底。", kind=Kind.FOOTNOTE),
            ),
        ),
        Section(Heading(("一、",), 3), (Paragraph("同一段。"), Paragraph("同一段。"))),
    ),
    conclusion=(Paragraph("展望未来。"),),
)
PLAIN = Report(id="plain", title="题目")
OTHER = Report(id="其他", title="另一篇", region="青海省", year=2022, genre="court", lead=(Paragraph("正文。"),))


def text_of(report: Report) -> list[str]:
    """What a reader of ``report`` reads, a block an entry; display lines of a heading are joined by a line end."""
    head = [part for part in (report.kicker, report.title, report.subtitle, report.byline) if part]
    body = [p.text for p in report.lead]
    for section in report.sections:
        body += ["\n".join(section.heading.lines), *(p.text for p in section.paragraphs)]
    return [*head, *body, *(p.text for p in report.conclusion)]


class Article(HTMLParser):
    """Text of the article of a page, by its block elements, exactly as it stands."""

    BLOCKS = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6"})

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.ids: list[str] = []
        self.stray = ""
        self._inside = self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside |= tag == "article"
        if self._inside and tag in self.BLOCKS:
            self._open = True
            self.blocks.append("")
            self.ids += [value for name, value in attrs if name == "id" and value]
        if self._inside and tag == "br":
            self.blocks[-1] += "\n"

    def handle_endtag(self, tag: str) -> None:
        self._inside &= tag != "article"
        if tag in self.BLOCKS:
            self._open = False

    def handle_data(self, data: str) -> None:
        if self._inside and self._open:
            self.blocks[-1] += data
        elif self._inside:
            self.stray += data.strip()


def article(html: bytes) -> Article:
    parser = Article()
    parser.feed(html.decode("utf-8"))
    parser.close()
    return parser
