"""English of the pages on rules and oversight."""

DICT: dict[str, str] = {
    "台账里的每一步都照这些规则办；规则改了，旧事项按改时的规定衔接":
        "Every step in the ledger follows these rules; each amendment says what becomes of matters under way",
    "工作日历": "Working days", "法定程序": "Procedures", "名称": "Name", "未核实": "Unverified", "规则": "Rules",
    "施行的规则": "— rules in force", "版本": "Edition", "看哪一天的规则": "Rules as of", "阶段图": "Stages",
    "本页内容": "On this page", "{n}项": "{n}", "展开{n}项": "Show {n}", "第 {n} 页，共 {m} 页": "Page {n} of {m}",
    "{year}年工作日历": "Working days of {year}", "工作日{n}天": "{n} working days",
    "按国务院办公厅放假通知": "By the State Council's holiday notice",
    "放假通知尚未公布，只按周末推算": "Holiday notice not yet published; weekends only", "通知已知至": "Notices known until",
    "算一个期限": "Count a term", "自（起算的那一天）": "From (day of the event)", "计算": "Count",
    "放假、周末": "Rest day", "周末": "weekend", "放假": "holiday", "调休上班": "Rest day worked",
    "期限须是1至1000的整数。": "The term must be a whole number from 1 to 1000.",
    # why
    "能不能办": "May this be done", "可以办": "It may be done",
    "现在不能办": "It may not be done now", "逐条核对": "Check", "结果": "Result", "符合": "Yes", "不符合": "No",
    "规则怎样写": "What the rules say", "由谁办": "By whom", "在哪些阶段": "In which stages", "条件": "Condition",
    "须写明": "Must state", "看完整规则": "All the rules", "由谁办理": "By whom", "是否在您的范围内": "Within your reach",
    "规则版本": "Edition of the rules",     # seals
    "尚未封存的办理 {n} 次": "{n} acts not yet sealed", "核对全部台账": "Verify the whole ledger",
    "有 {n} 处不符": "{n} do not agree",
    "。请保留现场，不要继续登记，报系统管理员。": ". Leave everything as it is, enter nothing more, tell the administrator.",
    "全部相符：核对了 {n} 次办理和每一次封存，用时 {s} 秒。": "All agrees: {n} acts and every seal checked in {s} s.",
    "核对全部台账由依法治区办督办岗办理。任何人都可以用回执自己核对，见大厅。":
        "The supervisor verifies the whole ledger. Anyone can check a receipt themselves, see the hall.",
    "各次封存": "Seals", "每次把此前未封存的办理合成一个值，并接在前一次之后":
        "Each closes all acts not yet sealed into one value, chained to the one before",
    "办理次数": "Acts", "封存链值（公布）": "Chain value (published)", "算法": "Algorithm",
    "每小时自动封存一次；也可以运行 fazhi seal。": "Sealed by itself every hour; or run fazhi seal.",
    # readings
    "谁、什么时候、为什么看过个人信息；只列您能看到的事项，当事人在大厅也能看到":
        "Who read personal data, when and why; for matters you can see. The person concerned sees it in the hall too",
    "查阅人或者事项编号": "Reader, or number of a matter", "没有符合的记录": "No such record",
    "还没有人看过个人信息": "Nobody has read personal data yet",
    "看姓名、证件号码、电话、住址，都会在这里留下记录。": "Reading names, identity numbers, telephones, addresses leaves a record here.",
    }  # fmt: skip
