"""Reports, settings and text extraction that several tests share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

from generator.catalog import Catalog, link
from generator.catalog.facts.collect import collect
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
SHARED = (
    "常委会深入开展“三联系”活动，执行《中华人民共和国土地管理法》，听取审议专项工作报告，推动解决群众急难愁盼的停车就医上学问题，"
    "让发展成果更多惠及辖区百姓。"
)
NOW = Report(
    id="now",
    title="常委会工作报告",
    organ="青山区人大常委会",
    region="湖北省武汉市青山区",
    region_code="420107",
    year=2024,
    genre="npc",
    sections=(
        Section(
            Heading(("依法开展监督",)),
            (
                Paragraph("全年召开常委会会议9次、主任会议20余次，开展执法检查3次。"),
                Paragraph(SHARED),
                Paragraph("深入贯彻监督法，修订《议事规则》<试行>，加强监督工作，听取审议专项工作报告12项。"),
            ),
        ),
        Section(Heading(("加强代表工作",)), (Paragraph("组织人大代表培训2期120人次，办理代表建议86件，办结率100%。"),)),
    ),
)
"""Reports that share much: with the year before, and with another region."""
THEN = replace(
    NOW,
    id="then",
    year=2023,
    sections=(
        Section(
            Heading(("依法监督",)),
            (
                Paragraph("全年召开常委会会议8次、主任会议15次。"),
                Paragraph("深入贯彻监督法，修订《议事规则》，加强监督工作，听取审议专项工作报告10项。"),
                Paragraph("赴外地考察一次，所见所闻不再写入下一年。"),
            ),
        ),
    ),
)
ELSEWHERE = replace(
    NOW,
    id="elsewhere",
    organ="西宁市城中区人大常委会",
    region="青海省西宁市城中区",
    region_code="630103",
    sections=(Section(Heading(("监督有力",)), (Paragraph("今年，" + SHARED + "召开常委会会议7次。"),)),),
)
SERIES = (NOW, THEN, ELSEWHERE)


def linked(*reports: Report) -> Catalog:
    """The catalog of ``reports`` with their facts."""
    return link(reports, collect(reports))


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
