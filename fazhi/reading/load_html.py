"""Government web pages: the article out of the page. Menus, share buttons, counters and footers are not the report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from fazhi.reading.errors import ReadingError

_DROP = "script,style,noscript,template,iframe,object,svg,form,select,button,nav,header,footer,aside,input,textarea"
_BODIES = (
    "#zoom,#Zoom,#ZOOM,#UCAP-CONTENT,.TRS_Editor,.trs_editor_view,.TRS_UEDITOR,.article-content,.article_content,"
    ".pages_content,.news_content,.content-article,.xxgk_content,.con_article,.view_content,.article-con,"
    ".detail-content,.wzcon,#article,#artibody,#content-text,.zwgk_content,.info-content,article"
)
_BREAKING = frozenset(
    "p div br tr li h1 h2 h3 h4 h5 h6 section article table ul ol dd dt dl blockquote center hr tbody thead main".split()
)
_HIDDEN = '[style*="display:none" i],[style*="display: none" i],[hidden]'
_SITE = re.compile(r"\s*[-_—–|·]+\s*[^-_—–|·]{2,24}(?:网|网站|政府|平台|门户|局|厅|委|镇|街道|乡)\s*$")
"""The name of the site behind the title of the page."""
_CHINESE = re.compile("[一-鿿]")
_NOISE = re.compile(
    r"^\s*(?:附件下载|分享到|打印(?:本页)?|关闭(?:窗口)?|【?字体|浏览次数|点击数|阅读(?:次数|量)|访问量|扫一扫|返回顶部|上一篇|下一篇"
    r"|责任编辑|信息来源|来源|发布(?:时间|日期)|当前位置|您(?:现在)?的?位置|首页|版权所有|主办单位|承办单位|网站标识码|ICP备|公网安备)"
    r"(?:\s|[:：>＞】].*|$)"
)
DEEPEST = 5000
_NESTING = re.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^<>]{0,2000}?(/?)>")
_SELF_CLOSING = frozenset(
    "br hr img input meta link p li dd dt option source area base col embed wbr param track tr td th".split()
)
_TITLE_META = ("ArticleTitle", "articletitle", "title", "og:title")
_DATE_META = (
    "PubDate",
    "pubdate",
    "publishdate",
    "PublishDate",
    "publish_date",
    "article:published_time",
    "firstpublishedtime",
)
_MADE_PUBLIC = re.compile(
    r"(?:发布|公开|公布)(?:时间|日期)\s*[:：]?\s*(20\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2})"
)
"""The day that counts, before the day on which the document was made."""
_DATED = re.compile(
    r"(?:发布|公开|公布|生成|成文|发文)(?:时间|日期)\s*[:：]?\s*(20\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2})"
)
_SOURCE_META = ("ContentSource", "contentsource", "source", "Source", "author")


@dataclass(frozen=True, slots=True)
class Article:
    """What a page says: the running text, its headline, who is named as its source, and when it was published."""

    text: str
    title: str
    organisation: str
    published: str = ""


def page(html: str) -> Article:
    """The article of a web page. Where no known container is found, the densest block of running text is taken."""
    if _depth(html) > DEEPEST:
        raise ReadingError("网页的嵌套层数大得异常,疑似恶意文件,已拒绝读取。请把正文复制到文本或Word文件后再上传。")
    tree = LexborHTMLParser(html)
    title = _meta(tree, _TITLE_META) or _first_text(tree, "h1") or _SITE.sub("", _first_text(tree, "title"))
    organisation = _meta(tree, _SOURCE_META)
    published = _meta(tree, _DATE_META) or _dated(tree)
    for node in tree.css(_DROP):
        node.decompose()
    _drop_hidden(tree)
    body = tree.body
    if body is None:
        return Article("", title, organisation, published)
    chosen = _known_container(tree) or _densest(body)
    lines = [line for line in _text(chosen).split("\n") if not _NOISE.match(line)]
    return Article("\n".join(lines).strip("\n"), " ".join(title.split()), organisation, published)


def _drop_hidden(tree: LexborHTMLParser) -> None:
    """Take out what the page does not show, unless that is most of it: then a script shows it."""
    if tree.body is None or tree.css_first(_HIDDEN) is None:
        return
    outermost: list[LexborNode] = []
    waiting = [tree.body]
    while waiting:
        for child in waiting.pop().iter():
            if _is_hidden(child):
                outermost.append(child)
            else:
                waiting.append(child)
    if 2 * sum(_chinese(node.text()) for node in outermost) < _chinese(tree.body.text()):
        for node in outermost:
            node.decompose()


def _is_hidden(node: LexborNode) -> bool:
    said = node.attributes
    return "hidden" in said or "display:none" in (said.get("style") or "").replace(" ", "").lower()


def _depth(html: str) -> int:
    """How deep the tags that must be closed are nested; parsing takes time with the square of it."""
    deepest = depth = 0
    for found in _NESTING.finditer(html):
        if found[3] or found[2].lower() in _SELF_CLOSING:
            continue
        depth += -1 if found[1] else 1
        deepest = max(deepest, depth)
    return deepest


def _meta(tree: LexborHTMLParser, names: tuple[str, ...]) -> str:
    for name in names:
        for attribute in ("name", "property"):
            node = tree.css_first(f'meta[{attribute}="{name}"]')
            content = (node.attributes.get("content") or "").strip() if node is not None else ""
            if content:
                return content
    return ""


def _dated(tree: LexborHTMLParser) -> str:
    """The date beside “发布时间” anywhere on the page: it stands outside the article."""
    said = " ".join(tree.body.text().split()) if tree.body is not None else ""
    found = _MADE_PUBLIC.search(said) or _DATED.search(said)
    return found[1] if found else ""


def _first_text(tree: LexborHTMLParser, tag: str) -> str:
    node = tree.css_first(tag)
    return " ".join(node.text().split()) if node is not None else ""


def _chinese(text: str) -> int:
    return len(_CHINESE.findall(text))


def _known_container(tree: LexborHTMLParser) -> LexborNode | None:
    found = [(_chinese(node.text()), node) for node in tree.css(_BODIES)]
    found = [(size, node) for size, node in found if size > 200]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _densest(body: LexborNode) -> LexborNode:
    """Walk down while one child holds nearly all of the running text that is not links."""
    node = body
    for _ in range(100):
        whole = _running(node)
        inner = [child for child in node.iter() if child.tag not in {"p", "table", "span", "tbody", "a"}]
        sizes = [(_running(child), child) for child in inner]
        best = max(sizes, key=lambda pair: pair[0], default=(0, node))
        if whole == 0 or best[0] < 0.75 * whole:
            return node
        node = best[1]
    return node


def _running(node: LexborNode) -> int:
    return _chinese(node.text()) - sum(_chinese(link.text()) for link in node.css("a"))


_LONGEST_CELL = 80
"""Characters of the longest cell taken as one word of a table; a longer one holds running text (pages laid out as tables)."""


def _short_cell(cell: LexborNode) -> str | None:
    """The words of a table cell in one line, whatever paragraphs they stand in; None for a cell with running text."""
    if cell.css_first("table") is not None and cell.css_first("table") != cell:
        return None
    words = " ".join(cell.text().split())
    return words if len(words) <= _LONGEST_CELL else None


def _span(cell: LexborNode, which: str) -> int:
    """Over how many columns or rows a cell reaches."""
    written = cell.attributes.get(which) or "1"
    return min(int(written), 300) if written.isdecimal() and int(written) else 1


class _Grid:
    """The columns of one table that cells of earlier rows reach down into: they stay empty in the rows below."""

    def __init__(self) -> None:
        self.column = 0
        self.taken: dict[int, int] = {}

    def turn(self) -> None:
        """A row begins or ends."""
        if self.column:
            for column in [at for at in self.taken if at >= self.column]:
                self._pass(column)
        self.column = 0

    def put(self, words: str, columns: int, rows: int) -> str:
        """The words of the next cell with the tabs before and behind it."""
        before = ""
        while self.column in self.taken:
            self._pass(self.column)
            before += "\t"
            self.column += 1
        if rows > 1:
            self.taken.update((self.column + i, rows - 1) for i in range(columns))
        self.column += columns
        return before + words + "\t" * columns

    def _pass(self, column: int) -> None:
        self.taken[column] -= 1
        if not self.taken[column]:
            del self.taken[column]


def _text(root: LexborNode) -> str:
    """Text with one line a block and tabs between table cells; walks without recursion, pages can be nested deep."""
    parts: list[str] = []
    stack: list[tuple[LexborNode, bool]] = [(root, False)]
    grid = _Grid()
    while stack:
        node, leaving = stack.pop()
        if node.tag == "table":
            grid = _Grid()
        elif node.tag == "tr":
            grid.turn()
        if leaving:
            parts.append("\t" if node.tag in {"td", "th"} else "\n")
            continue
        if node.is_text_node:
            parts.append(re.sub(r"\s+", " ", node.text(deep=True)))
            continue
        if node.tag == "br":
            parts.append("\n")
            continue
        if node.tag in _BREAKING:
            parts.append("\n")
            stack.append((node, True))
        elif node.tag in {"td", "th"}:
            words = _short_cell(node)
            if words is not None:
                parts.append(grid.put(words, _span(node, "colspan"), _span(node, "rowspan")))
                continue
            stack.append((node, True))
        stack.extend((child, False) for child in reversed(list(node.iter(include_text=True))))
    lines = (re.sub("[ \xa0]+", " ", line).strip(" \xa0") for line in "".join(parts).split("\n"))
    return re.sub(r"\n{2,}", "\n", "\n".join(line.rstrip("\t") for line in lines))
