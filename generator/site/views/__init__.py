"""What templates receive: every template gets exactly one of these values, as ``view``.

All links are relative to the page that shows them and end in a file name. Views hold text, never
markup, and no words of the interface: those come from the theme's messages.

===================  =======================  ===========================================================
template             view                     pages
===================  =======================  ===========================================================
``home.html``        :class:`Home`            ``index.html``
``report.html``      :class:`ReportPage`      ``reports/ID.html``
``list.html``        :class:`ListPage`        a region, a year, a genre
``index.html``       :class:`IndexPage`       ``regions/``, ``years/``, ``genres/``, ``topics/index.html``
``reports.html``     :class:`FullList`        ``reports/index.html``
``indicators.html``  :class:`IndicatorIndex`  ``indicators/index.html``
``indicator.html``   :class:`IndicatorPage`   ``indicators/KEY.html``
``subjects.html``    :class:`SubjectIndex`    ``documents/``, ``terms/index.html``
``subject.html``     :class:`SubjectPage`     a cited document, a slogan, a term
``topic.html``       :class:`TopicPage`       ``topics/KEY.html``
``facts.html``       :class:`FactsPage`       ``facts/ID.html``
``changes.html``     :class:`ChangesPage`     ``changes/ID.html``
``compare.html``     :class:`ComparePage`     ``compare/ID.html``
``data.html``        :class:`DataPage`        ``data/index.html``
``search.html``      :class:`SearchPage`      ``search.html``
``404.html``         :class:`NotFound`        ``404.html``
===================  =======================  ===========================================================
"""

from __future__ import annotations

from generator.site.views.catalog import (
    Bar,
    Cell,
    Cited,
    DataPage,
    DataTable,
    IndicatorIndex,
    IndicatorPage,
    IndicatorRow,
    Row,
    SubjectGroup,
    SubjectIndex,
    SubjectPage,
    TopicColumn,
    TopicPage,
)
from generator.site.views.common import Badge, Entry, Frame, Group, Item, Link, Near, Quote, Reason, Shared, Span, Value
from generator.site.views.compare import ComparePage, Made, Note, RawLine, RawPart, Sides, Stripe
from generator.site.views.facts import ChangesPage, FactsPage, FigureRow, Measured, Pair, SentenceRow, StepView
from generator.site.views.lists import FullList, Home, IndexPage, ListPage, NotFound, SearchPage
from generator.site.views.report import About, Block, ContentsEntry, Passage, ReportPage, SectionView
from generator.site.views.site import Files, Known, Later, Page, Site, Stated

__all__ = [
    "About",
    "Badge",
    "Bar",
    "Block",
    "Cell",
    "ChangesPage",
    "Cited",
    "ComparePage",
    "ContentsEntry",
    "DataPage",
    "DataTable",
    "Entry",
    "FactsPage",
    "FigureRow",
    "Files",
    "Frame",
    "FullList",
    "Group",
    "Home",
    "IndexPage",
    "IndicatorIndex",
    "IndicatorPage",
    "IndicatorRow",
    "Item",
    "Known",
    "Later",
    "Link",
    "ListPage",
    "Made",
    "Measured",
    "Near",
    "NotFound",
    "Note",
    "Page",
    "Pair",
    "Passage",
    "Quote",
    "RawLine",
    "RawPart",
    "Reason",
    "ReportPage",
    "Row",
    "SearchPage",
    "SectionView",
    "SentenceRow",
    "Shared",
    "Sides",
    "Site",
    "Span",
    "Stated",
    "StepView",
    "Stripe",
    "SubjectGroup",
    "SubjectIndex",
    "SubjectPage",
    "TopicColumn",
    "TopicPage",
    "Value",
    "View",
]

View = (
    Home
    | ReportPage
    | ListPage
    | IndexPage
    | FullList
    | IndicatorIndex
    | IndicatorPage
    | SubjectIndex
    | SubjectPage
    | TopicPage
    | FactsPage
    | ChangesPage
    | ComparePage
    | DataPage
    | SearchPage
    | NotFound
)
"""Any of them."""
