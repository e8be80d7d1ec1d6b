"""The report as one HTML file that stands alone: no scripts, prints as an official paper, every number is a link."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from fazhi.measuring.report import Chapter, Draft, Paragraph, Stated

_STYLE = """
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { max-width: 46em; margin: 2em auto; padding: 0 1em; color: #1c2423; background: #fff;
  font: 16pt/28pt "仿宋_GB2312", FangSong, "Noto Serif CJK SC", serif; }
h1 { font: 22pt/36pt "方正小标宋简体", "Noto Serif CJK SC", serif; text-align: center; }
h2 { font: 16pt/28pt "黑体", SimHei, "Noto Sans CJK SC", sans-serif; text-indent: 2em; margin: 0; }
h3 { font: 16pt/28pt "楷体_GB2312", KaiTi, serif; text-indent: 2em; margin: 0; }
p { text-indent: 2em; text-align: justify; margin: 0; }
a { color: inherit; text-decoration: underline; text-decoration-color: #4f8a90; text-underline-offset: 4px; }
mark { background: #fbeed2; }
aside { font: 10.5pt/1.6 sans-serif; color: #46514f; border-left: 3px solid #c2cecb; margin: .4em 0 .8em 2em; padding-left: .8em; }
table { width: 100%; border-collapse: collapse; font: 10.5pt/1.6 "宋体", SimSun, "Noto Serif CJK SC", serif; }
th, td { border: 1px solid #6d7a78; padding: 2px 6px; text-align: left; } td + td { text-align: right; }
.note { font-size: 10.5pt; line-height: 1.6; text-indent: 0; }
@media print { body { max-width: none; margin: 0; padding: 0; color: #000; } a { text-decoration: none; }
  aside { display: none; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; } }
"""


def _pieces(paragraph: Paragraph, address: Callable[[str], str]) -> SafeString:
    return format_html_join(
        "",
        "{}",
        (
            (
                format_html('<a href="{}" data-figure="{}">{}</a>', address(p.key), p.key, p.text)
                if isinstance(p, Stated)
                else p,
            )
            for p in paragraph.pieces
        ),
    )


def _paragraph(paragraph: Paragraph, compared: str, address: Callable[[str], str]) -> SafeString:
    inner = _pieces(paragraph, address)
    made = format_html("<p><mark>{}</mark></p>", inner) if paragraph.to_write else format_html("<p>{}</p>", inner)
    if not paragraph.before:
        return made
    before = "；".join(f"{label} {text}" for label, text in paragraph.before)
    return made + format_html("<aside>{}：{}。</aside>", compared, before)


def _chapter(chapter: Chapter, compared: str, address: Callable[[str], str]) -> SafeString:
    out = format_html("<h2>{}</h2>", chapter.title)
    for paragraph in chapter.paragraphs:
        out += _paragraph(paragraph, compared, address)
    for heading in chapter.sections:
        out += format_html("<h3>{}</h3>", heading.title)
        for paragraph in heading.paragraphs:
            out += _paragraph(paragraph, compared, address)
    return out


def render(draft: Draft, address: Callable[[str], str]) -> str:
    """The whole file. `address`: where the matters of an indicator can be opened, by its key."""
    compared = draft.compared_with
    now = f"{draft.year}年" if draft.period.whole_year else "本期"
    rows = format_html_join(
        "\n",
        '<tr><th scope="row">{}</th><td><a href="{}">{}</a></td><td>{}</td><td>{}</td><td>{}</td></tr>',
        ((x.label, address(x.key), x.now, x.before, x.change, x.division or "—") for x in draft.lines),
    )
    chapters = mark_safe("".join(_chapter(c, compared, address) for c in draft.chapters))
    body = format_html(
        "<h1>{}</h1>\n{}\n{}\n<h2>附：主要数据对照表</h2>\n<table><thead><tr><th>指标</th><th>{}</th><th>{}</th>"
        '<th>增减</th><th>算式</th></tr></thead><tbody>\n{}\n</tbody></table>\n<p class="note">统计时段：{}；{}：{}。</p>',
        draft.title, _paragraph(draft.opening, compared, address), chapters, now, compared, rows, draft.period.text,
        compared, draft.period.before.text,
    )  # fmt: skip
    return (
        '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{format_html('{}', draft.title)}</title><style>{_STYLE}</style></head>\n<body>\n{body}\n</body></html>\n"
    )
