"""English of the pages on which tables kept in Excel are taken in."""

from __future__ import annotations

DICT: dict[str, str] = {
    "导入Excel": "Import Excel",
    "现有的台账原样上传：先逐行核对，列出每一处错误，确认以后才登记；同一份传两次，只登记一次": (
        "Bring the lists you keep as they are: every row is checked first, every mistake listed, and nothing is registered "
        "until you say so; a list brought twice is registered once"
    ),
    "可以导入的表格": "Tables you may bring",
    "表格": "Table",
    "登记到": "Goes to",
    "下载模板": "Template",
    "上传表格": "Bring a table",
    "没有上传": "Nothing was brought",
    "表格种类": "Kind of table",
    "请选择": "Please choose",
    "Excel文件": "Excel file",
    "xlsx、xls、ods或者csv，不超过{m}兆、{n}行。表头可以是一行或者两行，上面可以有标题；列的先后不限，合计行会跳过。": (
        "xlsx, xls, ods or csv, up to {m} MB and {n} rows. Headings of one or two rows, titles above them are fine, columns in any "
        "order; rows with totals are left out."
    ),
    "只办我能办的": "Only what I may do",
    "表中写明的后续办理，有的要由别人办。不选时这样的行算有误，整行不登记；选了就先登记到您能办的一步，其余留着，由别人传同一张表补办。": (
        "Some later steps in the table may be for others to do. Unticked, such a row is a mistake and not registered at all; "
        "ticked, it is registered up to what you may do, and others bring the same table for the rest."
    ),
    "只办了您的岗位能办的，其余留给别人。": "Only what your posts may do; the rest is left to others.",
    "这次补办": "Further steps now",
    "可以补办": "Further steps",
    "登记过，可以补办": "Registered; further steps",
    "登记时一并办理": "Done with the opening",
    "留给别人办的": "Left to others",
    "表中写明的每一步都登记为一次办理，记在您有权办理的岗位名下；同一行的，要么全部登记，要么都不登记。": (
        "Every step in the table becomes an act, under the post of yours that may do it; of one row, all are registered or none."
    ),
    "登记 {n} 条，补办 {k} 条": "Register {n}, further steps on {k}",
    "补办这 {n} 条": "Further steps on these {n}",
    "上传并核对": "Bring and check",
    "这一步只核对，不登记。文件加密保存，别人看不到，登记以后清空。": (
        "This step only checks. The file is kept encrypted, seen by nobody else, and emptied once registered."
    ),
    "我上传的表格": "Tables I have brought",
    "还没有上传过表格": "No table has been brought yet",
    "文件": "File",
    "上传时间": "Brought",
    "正在核对": "Being checked",
    "已核对，待登记": "Checked, not registered",
    "正在登记": "Being registered",
    "已登记": "Registered",
    "没有读成": "Could not be read",
    "您的岗位没有可以导入的表格。由{who}导入。": "Your post may bring no table. {who} may.",
    "还没有选择表格的种类。请选择以后再上传。": "No kind of table chosen. Choose one, then bring the file.",
    "还没有选择文件。请选择Excel文件再上传。": "No file chosen. Choose an Excel file first.",
    "文件超过{n}兆，没有读。请分成几个文件。": "The file is larger than {n} MB and was not read. Please split it.",
    "已交后台登记，可以离开本页。": "Being registered in the background; you may leave this page.",
    "您的其他岗位还可以导入：": "From your other posts you may also bring: ",
    "正在后台核对": "Being checked in the background",
    "正在后台登记": "Being registered in the background",
    "：{n} 步中已办 {k} 步": ": {k} of {n} steps done",
    "很久不动？让后台接着办": "Not moving? Have it go on",
    "进度": "Progress",
    "下载错误清单": "Download the mistakes",
    "到登记簿查看": "See the register",
    "改好后重新上传": "Bring it again, mended",
    "读到": "Read",
    "行": "Row",
    "这次登记": "Registered now",
    "可以登记": "Can be registered",
    "早已登记": "Registered before",
    "{n} 处内容不同": "{n} differences",
    "有误": "With mistakes",
    "行，共 {n} 处": "rows, {n} mistakes in all",
    "核对完了，还没有登记": "Checked; nothing registered yet",
    "没有可以登记的行": "No row can be registered",
    "有误的 {n} 行不会登记。可以先登记其余的，改好后把整张表再传一次：登记过的不会重复。": (
        "The {n} rows with mistakes are left out. Register the others now; bring the whole table again once mended: nothing is registered twice."
    ),
    "每一行都将登记为一次办理，记在您现在的岗位名下。": "Every row becomes an act, under the post you now work in.",
    "表中的每一行都早已登记。": "Every row of the table has been registered before.",
    "登记这 {n} 条": "Register these {n}",
    "没有用到的工作表（没有所需的表头）：": "Worksheets not used (headings missing): ",
    "没有用到的列：": "Columns not used: ",
    "逐行结果": "Row by row",
    "登记过，内容不同": "Registered, but different",
    "不是登记的行": "Rows that are no entries",
    "工作表": "Worksheet",
    "列": "Column",
    "什么不对": "What is wrong",
    "规则": "Rule",
    "怎么办": "What to do",
    "为什么跳过": "Why left out",
    "只列出前 {n} 处。请先改正这些，再重新上传。": "Only the first {n} are listed. Mend these, then bring the table again.",
}
