"""现行有效规范性文件目录: the documents in force as an office lists them, taken in when the platform begins."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column
from fazhi.procedures.normative_document import P, take_over
from fazhi.procedures.normative_document.facts import Facts, Issuer

NUMBER = column(Facts.doc_number, "文号", "文件字号", "发文号")

SHEET = Sheet(
    "normative_document", "现行有效规范性文件目录", "Table: documents in force", P, take_over,
    columns=(
        column(Facts.name, "文件标题", "名称", "规范性文件名称"), NUMBER,
        column(
            Facts.issuer, "制定机关类别", "文件类别",
            words={"政府规范性文件": Issuer.GOVERNMENT, "政府办规范性文件": Issuer.OFFICE, "部门规范性文件": Issuer.DEPARTMENT,
                   "部门": Issuer.DEPARTMENT, "镇街规范性文件": Issuer.TOWN},
        ),
        column(Facts.unit, "责任单位", "实施单位", "牵头单位"),
        column(Facts.unified_number, "统一登记号", "登记编号"),
        column(Facts.signed_on, "印发日期", "发文日期", "印发时间", past=True),
        column(Facts.effective_on, "实施日期", "生效日期", "施行时间"),
        column(Facts.valid_until, "失效日期", "到期日期", "有效期届满日"),
        column(Facts.trial, "是否试行", "试行"),
        column(Facts.text, "正文", "全文"),
    ),
    same=(NUMBER,),
    about="每件一行，发文字号相同的视为同一件。登记后即向公众公开；正文可以不填，以后更正补登并再次公布。",
)  # fmt: skip
