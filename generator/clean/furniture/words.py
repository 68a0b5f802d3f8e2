"""Words that sites and newspapers put beside a text, by kind, and no report has on a line of its own."""

from __future__ import annotations

_SITES = (
    "适老化改造|适老化|长者专区|关怀版|智能问答|智能客服|政民互动|我要写信|政府网站找错|党政机关|网站声明|隐私保护|隐私声明|隐私政策"
    "|法律声明|使用帮助|网站首页|主页|个人中心|我的收藏|用户反馈|我要纠错|RSS订阅|订阅|繁體版|繁体版|简体版|英文版|简|繁|EN|中文"
    "|站内搜索|高级搜索|搜 索|热搜词|TOP|MORE|导读|设置|客户端下载"
)
"""Parts of a site and of its frame."""
_PLAYERS = (
    "图集|图片加载中|图片加载失败|音频播放|视频播放|播放|暂停|播放视频|语音播放|倍速|静音|猜你喜欢|为您推荐|为你推荐|编辑推荐|大家都在看"
    "|相关文件|相关附件|附件下载|附件列表|相关稿件|暂无评论|暂无数据|暂无内容|暂无附件|没有了"
)
"""Places of pictures and films, and lists beside the text."""
_ACTIONS = (
    r"点击\S{0,10}|轻触\S{0,8}|长按\S{0,10}|扫码\S{0,6}|扫描\S{0,10}二维码\S{0,6}|请输入\S{0,10}|下载\S{0,4}"
    r"|查看(?:更多|全文|原文|大图|评论|PDF版?)|我要\S{1,2}|打印\S{2}"
)
"""What one may do there."""
_CHANNELS = r"官方(?:微信|微博|抖音|网站)|(?:政务|新闻|手机)客户端|微信公众号|视频号|抖音号"
WIDGETS = f"{_SITES}|{_PLAYERS}|{_ACTIONS}|{_CHANNELS}"
FIRST = frozenset(
    "适长关智政我党网隐法使主个用订繁简英中站高搜热导设客图音视播暂语倍静猜为编大相附没点轻扫请下查打官新手微抖"
) | frozenset("rtem")
"""What each begins with, in small letters."""

_HANDS = (
    "编辑|责编|编审|美编|校对|校审|审核|审读|审校|监制|主编|统筹|策划|制图|版式|组版|排版|[初复终一二三]审|编发|签发"
)
EDITORS = rf"(?:本版|值班|首席|执行|实习|本期|图文|新媒体)?(?:责任)?(?:{_HANDS})"
"""Whose hands a text went through: before a colon or a slash, and a name."""
CONTACT = r"(?:本报|联系|新闻|广告|发行|投稿|监督|咨询|举报|办公|本刊)?(?:地址|电话|热线|邮箱|传真|邮政?编码?)"
RECORD = (
    r"信息(?:分类|名称|有效期|索引号|来源类型)|公开(?:方式|范围|时限|类别|形式|属性)|主题词|(?:体裁|组配)分类|内容概述|关键[词字]|"
    r"(?:保护视力|视力保护)色|(?:所属)?栏目|文件(?:编号|大小|名称|格式)|下载次数|发文单位"
)
"""What an office notes of a publication."""
IMPRINT = (
    r"零售(?:每份|价)|国内统一(?:连续出版物|刊)号|邮发代号|广告(?:经营)?许可|欢迎(?:访问|光临)|您的浏览器|您是第\s*\d|让更多人看到|转载请|请注明出处"
    r"|特别声明[:：]|免责声明[:：]|支持\s*IPv6|建议使用.{0,20}(?:分辨率|浏览器)"
)
"""What only papers and sites say of themselves."""
