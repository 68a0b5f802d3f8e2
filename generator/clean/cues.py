"""How the parts of a report read: the conventions of the genre, not the wording of any one report."""

from __future__ import annotations

import re

DASHES = re.compile(r"^[\s—―–─⸺\-－]{1,6}(?=\S)")
DASHED = re.compile(r"^(?:——|――|──|--|—|―|⸺)")
DAY = r"(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
DELIVERED_OPEN = re.compile(rf"^(?:——|[（(])?\s*{DAY}\s*(?:在|于|向)(?!.*(?:上|[会會][议議])[）)]?$)")
"""When and where a report was delivered, of which the end stands on the next line."""
DELIVERED_END = re.compile(r"(?:上|[会會][议議])[）)]?$")
WHERE = re.compile(r"^在[^，。；]{4,50}[会會]议?上的\S{0,6}报告$")
"""Where a report was delivered, no more: its subtitle, or its title where nothing stands over it."""
DELIVERED = re.compile(rf"^[（(]?\s*{DAY}\s*(?:在|于|向).{{4,60}}?(?:上|报告|[会會][议議])?\s*[）)]?$|{WHERE.pattern}")
"""When and where a report was delivered, or where alone: printed as its subtitle."""
PARENTHESES = re.compile(r"^[（(](.*)[）)]$")
WORDS = r"(?:记者|通讯员|特约|见习|实习|摄影|摄|供稿|撰稿|撰文|报道|文/图|图/文|文图)"
CREDIT = re.compile(
    rf"^[■□◆●▲\s（(【]*(?:\S{{0,4}}(?:报|刊|网|社|台|媒体))?\s*{WORDS}|^[■□◆●▲\s（(【]*(?:文|图|撰文|摄影|文字|图片|文、图)\s*[/／|｜]\s*\S"
    r"|^\S{2,4}(?:\s+\S{2,4}){0,2}\s+(?:本报|特约|见习)?(?:记者|通讯员)\s+\S{2,4}(?:\s\S{2,4}){0,2}$"
)
CREDIT_END = re.compile(r"(?:\s(?:摄|文/图|图/文|文图|供稿|供图|提供|报道|撰稿)|摄影报道)[）)】]?$")
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
    "金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧温芦关葛范岳卫齐施俞柳安颜殷陈張劉陳楊黃趙吳馬"
)
"""The commonest family names (Ministry of Public Security, name reports), of one character."""
NAMES = re.compile(rf"^[{SURNAMES}][\u4e00-\u9fff]{{1,2}}(?:[ \u3000]+[{SURNAMES}][\u4e00-\u9fff]{{1,2}}){{0,3}}$")
"""A line of nothing but names."""
FIGURE = re.compile(r"^[\u4e00-\u9fff][^\d：:，。—]{1,15}(?:[：:]|——)\s*\d[\d,.]*[\u4e00-\u9fff%％]{0,4}$")
"""A line that says what is counted, and how many there are."""
COLUMN = re.compile(
    r"(?:[报報刊]|特[稿辑]|[要新]闻|专[版题栏访]|报道|聚焦|关注|观察|视[点窗]|之窗|[论讲]坛|摘登|选登)$"
)
"""What the name of a newspaper, or of a part of it, ends with."""
COUNTED = re.compile(r"^\d[\d,.]*[\u4e00-\u9fff%％]{0,4}\s*——\s*\S")
"""A line that says how many there are, and of what."""
QUOTED = re.compile(r"^[“\"「『][^“”\"「」]{6,}[”\"」』]$")
"""A line that is a quotation and nothing else."""
LEADER = "长長"
OFFICES = (
    rf"(?:副?主任|副?主席|[省市州县縣区區旗盟镇鎮乡鄉院局厅廳部处處校][{LEADER}]|[检檢]察[{LEADER}]|[书書][记記]"
    rf"|秘[书書][{LEADER}]|[会會][{LEADER}]|[理董]事[{LEADER}]|[总總](?:[经經])?理|[经經]理)"
)
OFFICER = re.compile(
    rf"(?s)^(?=.*[任席{LEADER}记記理](?:\s+\S|\S)\s?\S{{1,3}}(?:\s?\S)?$).*?"
    rf"(?:{OFFICES}\s+\S\s?\S{{1,3}}(?:\s?\S)?$|(?:人民政府|常委会|委员会|法院|检察院|代){OFFICES}\s*\S\s?\S{{1,2}}$"
    rf"|([省市州县縣區区旗盟镇鎮乡鄉院局厅廳部处處校])\1[{LEADER}]\s*\S\s?\S{{1,2}}$)"
)
"""Office and name at a line's end; whether one can stand there at all is looked at first, that is fast."""
OFFICE = re.compile(rf"^\S{{2,20}}{OFFICES}$")
"""A line that names an office: who holds it stands on the next one."""
WRITERS = re.compile(
    r"^[（(]?(?:图文|文图|执笔|编写|编撰|撰写|采写|整理|讲述|主讲人?|报告人|汇报人)\s*[:：/／|｜]\s*\S|^\S{0,16}(?:课题|调研|编写|报道|采访|写作|起草)组$"
)
"""Who wrote or gives a report, where its byline stands."""
SPEAKER = re.compile(rf"^{OFFICES}\S{{2,3}}$")
"""Office and name without white space."""
HANDLING = re.compile(
    r"^(?:[（(【\[]?(?:内部(?:资料|文件|材料|参考|使用|发行)|注意保[存管密]|妥善保[存管]|[不请严]\S{0,2}外传|会后收回|绝密|机密|秘密)"
    r"(?:[★☆]\S{0,6})?[）)】\]]?[\s，、]*)+$"
)
"""How a document is to be kept, printed over its title."""
AUTHOR = re.compile(r"^[□■◇]\s*\S")
CAPTION = re.compile(
    r"^[▲▼△▽]\s*(?!文|图|摄|本[报刊台]|记者|通讯)\S|^[（(]?(?:▲|▼|←|→)?\s*图为|^[（(]?(?:上|下|左|右|题|中)图[为：:]|摄[）)]?$"
    r"|^(?:附?表|图)\s*[\d一二三四五六七八九十]{1,3}(?:\s|[:：])|[（(](?:资料图片?|资料片|资料照片|图片来源.{0,12}|.{2,10}供图)[）)]$|\s\S{2,10}供图$"
    r"|^[^，；。]{2,8}[（(](?:[左右中]|[左右前后中][一二三四])[）)][^。]{2,24}。$"
)
SHOWN = re.compile(r"^[^，；：。]{8,30}。$")
"""What a picture shows: one plain sentence."""
CLAUSE = re.compile(r"^[^。，、]{11,44}。$")
"""The same of one clause."""
DOCUMENT = re.compile(
    r"(?:报告|综述|总结|回眸|纪实|巡礼|回顾|小结|述评|侧记|要点|计划|打算|方案|公报|公告|意见|决议|纪要|综览|概况|汇报|白皮书|简报|解读|年报)(?:摘要|[（(](?:摘要|摘登|节选)[）)])?$"
    r"|(?<=[院局委会府协部厅处办])(?:19|20)\d\d\s*年\S{0,4}(?:工作|履职)(?!会)\S{2,4}$"
    r"|^在\S{4,40}上的(?:讲话|发言|致辞)$"
)
"""A kind of document, or an organ's work in a year, whatever that is called."""
NUMBERED = re.compile(
    r"^\S{1,12}[〔\[［（(【]\s*(?:19|20)\d\d\s*[〕\]］）)】]\s*第?\s*\d{1,5}\s*[号號]$"
    rf"|^(?:\S{{2,20}}(?:19|20)\d\d年)?第?\d{{1,3}}期(?:[（(]总第?\s*\d{{1,4}}期[）)])?$|^\S{{4,24}}编印?\s*{DAY}$"
)
"""An official document's number, a bulletin's issue …"""
RED_HEAD = re.compile(
    r"(?<=\S{4})文件(?:\s*[（(]?\d{1,3}[）)]?)?$|^\S{0,12}(?:文件|材料)之[一二三四五六七八九十]{1,3}$"
)
"""… and what is printed in red over it; papers of a session have the like over their title."""
VOLUME = re.compile(r"年[鉴鑑]\s*[（(·]?\s*(?:19|20)\d\d\s*年?卷?[）)]?$")
"""The yearbook that an article stands in."""
_EDITION = "特刊|专刊|專刊|增刊|特辑|特輯|专辑|專輯|专版|專版|专栏|專欄|专页"
LABEL = re.compile(rf"^[^，。]{{0,12}}(?:{_EDITION}|专题|專題|报道|報道|盘点)$")
"""What a paper prints over a headline: the name of a page or of a series."""
NEWSPAPER = re.compile(r"^[\u4e00-\u9fff]{2,6}(?:[日晚早晨]报|周刊|月刊)$")
ISSUE = re.compile(rf"(?:汇编|选编|{_EDITION}|特别报道)$")
"""What the name of an edition ends with."""
WRITTEN = re.compile(r"^[（(]书面(?:报告)?[）)]$")
"""Under the title of a report that nobody reads out."""
FRAMED = re.compile(r"^[·•【\[〔]\s*\S.{1,12}[·•】\]〕]$")
"""A label between marks."""
COUPLET = re.compile(r"^[^\d\s，]{4,12}[\s，][^\d\s，]{4,12}$")
"""Two lines of a headline, on one."""
KIND = re.compile("[省市州县縣區区旗镇鎮乡鄉]")
"""What kind of place it is, at the end of its name."""
PLACED = re.compile(rf"^(?!关于|和|与|及)\S{{1,6}}?{KIND.pattern}(?:\S{{2}}|$)")
"""The name of a place, or of an organ, which begins with it."""
ORGAN_YEAR = re.compile(r"^(\S{3,}?)(?:19|20)\d\d\s*年")
"""What stands before the year."""
YEAR = re.compile(r"((?:19|20)\d\d)\s*年")
ORDINAL = re.compile(
    r"^(?P<chapter>第[一二三四五六七八九十百零〇\d]{1,4}[章编部篇](?:分)?)|^(?P<section>第[一二三四五六七八九十百零〇\d]{1,4}节)"
    r"|^(?P<han>[一二三四五六七八九十]{1,3})[、.．]|^[（(](?P<paren>[一二三四五六七八九十]{1,3})[）)]"
    r"|^(?P<arabic>\d{1,2})(?:[、．]|\.(?!\d))|^[（(](?P<parabic>\d{1,2})[）)]|^(?P<circle>[①-⑳])"
)
KINDS = ("chapter", "section", "han", "paren", "arabic", "parabic", "circle")
"""From the outermost to the innermost."""
SALUTATION = re.compile(r"^(?:\S{2,6}[、，])?(?:各位|尊敬的|同志们|全体)[^。]{0,30}[：:！!]$")

LEAD_START = re.compile(
    r"^(?:(?:19|20)\d\d\s*年|一年来|过去(?:的)?一年|过去(?:的)?[一二三四五五]年|这一年|近年来|本届|五年来|今年以来|时光|岁月|岁末|回望|回首)"
)
LEAD_INSIDE = (
    re.compile(r"在.{2,40}(?:领导|指导|支持|监督)下"),
    re.compile(r"以.{2,40}为(?:指导|指引|统领|引领|目标|根本)"),
    re.compile(r"全面(?:贯彻|落实)|深入(?:学习)?贯彻"),
)
LEAD_SUM = re.compile(
    r"(?:作出|做出|取得|贡献|提供|实现).{0,24}(?:贡献|成效|进展|发展|提升|成绩|力量|保障|突破|跃升)[。！]$"
)
FUTURE = re.compile(r"新的一年|征途|征程|展望|下一步|未来|明年|下一阶段|站在新的|让我们|面向")
WILL = re.compile(r"将(?<![即必终]将)(?!军|来|领|士|于)|奋力|努力(?:让|实现|开创)")
"""What is still to be done."""
MARK = re.compile(r"^[■□◆◇●▲]\s*")
"""A square before a byline."""
BAR = re.compile(r"^[▏▎▍▌▋▊┃❘❙■◆◇●▶►◎★☆]+\s*(?=\S)")
"""A bar or a square before a heading."""
SIGNED = re.compile(rf"^(?:\S{{4,30}}\s*)?{DAY}$|^\S{{4,30}}\s*[二〇一三四五六七八九零]{{4}}年\S{{2,8}}日$")
"""Who signs, and when."""
SIGNED_DAY = re.compile(rf"^{DAY}$")
"""The day alone."""
ORGAN = re.compile(
    r"(?:[省市州县縣区區旗镇鎮乡鄉]\S{0,10}[局厅委处院]|政府|委员会|常委会|人大|政协|主席团|办公室|公司|集团|大学|学院)$"
)
"""A line that is the name of an organ: the first line of a title rather than a headline."""
