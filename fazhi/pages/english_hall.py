"""English of the public hall."""

DICT: dict[str, str] = {
    # front page, choosing
    "按您遇到的事选。不确定也没关系，选最接近的，工作人员会帮您转到对的地方。":
        "Choose what happened to you. If unsure, take the nearest: staff will bring it to the right place.",
    "凭编号和查询码，看到哪一步、谁在办、谁看过": "With number and code: where it stands, who handles it, who has read it",
    "自己核对回执": "Check a receipt yourself", "已经办过，或者想看看": "Filed already, or want to look",
    "和邻居、家人、物业、用人单位等有纠纷": "A dispute with neighbours, family, management or an employer",
    "有诉求、意见、建议要反映": "Something to report, ask for or suggest", "请不起律师，需要法律帮助": "Cannot afford a lawyer",
    "对政府部门的决定不服": "Disagree with a decision of an authority", "执法人员做得不对": "Enforcement officers acted wrongly",
    "想知道政府掌握的信息": "Want information the government holds", "认为政府的文件不合法": "Think a government document unlawful",
    "对政府的决策有话要说": "Something to say on a decision", "其他": "Other matters",
    "拿着回执，任何人都能核对内容没有被改动，不用相信我们": "With a receipt, anyone can prove that nothing was altered, without trusting us",
    "回到刚才的事项": "Back to your matter", "丢了回执？带身份证件到受理窗口查询。": "Lost the receipt? Ask at the counter, with your identity card.",
    "公布的封存值": "Published seals", "还没有封存过。": "Nothing has been sealed yet.",
    "每次封存都把全部办理合成一个值公布。办理一经封存，改动、删除、插入都会被发现。":
        "Each seal turns all acts into one published value. From then on any change, removal or insertion is found.",
    "全部封存值和核对办法": "All seals and how to check", "第{n}次": "No. {n}", "封存链值": "Chain value",
    "时间": "Time", "您遇到了什么事？": "What happened?", "上次填了一半，接着填": "Begun earlier: go on with it",
    "现在没有可以在网上办的事项，请到窗口办理。": "Nothing can be filed online at present; please come to the counter.",
    "现在不能在网上办": "Cannot be filed online now",
    "还没有单位设立受理“{what}”的岗位。请到窗口办理，或者过几天再来。":
        "No office takes in “{what}” yet. Please come to the counter, or try again in some days.",
    # questions
    "办理前，请您知道": "Before you begin", "我已看过，同意按此办理": "I have read this and agree",
    "您填写的内容只用于办理本事项，交给您选的单位；依法转送其他单位的，您能看到。":
        "What you enter is used for this matter only and goes to the office you choose; you can see if it is passed on by law.",
    "姓名、证件号码、电话、住址加密保存。每次有人查看都有记录，您都能看到。":
        "Name, identity number, telephone and address are kept encrypted. Every reading is recorded, and you can see it.",
    "请如实填写。提交以后得到编号、查询码和回执；提交的内容只能更正，不能悄悄改掉。":
        "Please be truthful. You receive a number, a code and a receipt; what is filed can be corrected, never quietly changed.",
    "没有提交的，关闭浏览器就清除。": "What you do not hand in is gone when you close the browser.",
    "请先看过说明并选“同意”。规则：《个人信息保护法》第十三条、第十七条。":
        "Please read the notice and agree first. Rule: Personal Information Protection Law, articles 13 and 17.",
    "要改：": "To change: ", "有 {n} 处要改": "{n} to change", "，第 {n} 题，共 {m} 题": ", question {n} of {m}",
    "第{n}题，共{m}题": "question {n} of {m}", "为什么问这个？": "Why do we ask?", "继续": "Continue",
    "上一题": "Previous question", "回到核对页": "Back to the check",
    "依{basis}，“{action}”须写明这一项。": "Under {basis}, “{action}” must state this.",
    "事情发生在哪个村（社区）": "In which village or community did it happen?",
    "离您最近的单位受理，您少跑路。选错不影响受理，工作人员会转到对的地方。":
        "The nearest office takes it in. A wrong choice does no harm: staff will pass it on.",
    "还有这些，知道的可以填": "More, if you know it", "都可以不填，工作人员会再问您。": "All optional; staff will ask you again.",
    "您是谁（{kind}）": "Who are you ({kind})?", "对方是谁（{kind}）": "Who is the other side ({kind})?",
    "承办人用它联系您。加密保存，每次有人查看，您都能看到。":
        "The handler reaches you by it. Kept encrypted; you can see every reading.",
    "知道多少填多少，名称必填。": "As much as you know; the name is needed.",
    "按您选的地点，建议由{name}受理。": "For the place you chose we suggest {name}.",
    "交给哪个单位": "Which office?", "换一个单位": "Another office", "请选择一项。": "Please choose one.",
    # checking and handing in
    "请核对": "Please check", "提交前请核对": "Check before handing in", "没有提交": "Not handed in", "改": "Change",
    "交给{name}受理。": "Goes to {name}.", "提交后得到编号和查询码。": "You will receive a number and a code.",
    "全部清除，重新填": "Clear all and start anew", "已提交": "Handed in",
    "已经收到。请记下编号和查询码，查进度要用。": " has received it. Please note number and code: you need them to follow it.",
    "回执": "Receipt", "查询码": "Code", "受理单位": "Office",
    "查进度的二维码，扫码后再输入查询码": "QR code of the tracking page; then enter the code",
    "手机扫码打开查进度的页面，再输入查询码。二维码里没有查询码。":
        "Scan to open the tracking page, then enter the code. The code is not in the picture.",
    "查询码只在这里显示。请现在抄下、拍照或者打印；丢了要带身份证件到窗口查询。":
        "The code is shown only here. Copy, photograph or print it now; if lost, ask at the counter with your identity card.",
    "看进度": "See where it stands", "下载回执文件": "Download the receipt", "怎样自己核对": "How to check it yourself",
    # following
    "在回执上，8位字母和数字": "On the receipt, 8 letters and digits", "没有查到": "Not found",
    "请填写编号和查询码，都在回执上。": "Please enter number and code; both are on the receipt.",
    "编号和查询码对不上。请对照回执核对；查询码不分大小写，0和O、1和I不会出现。":
        "Number and code do not match. Compare them with the receipt; case does not matter, and 0/O, 1/I never occur.",
    "现在：": "Now: ", "已于{day}办结。": "Closed on {day}.", "结果：": "Result: ", "正在办。": " is handling it.",
    "正在办。接下来可能是：": " is handling it. Next may come: ", "、": ", ", "：": ": ",
    "您和对方可以：": "You and the other side may: ", "以前": " at the latest", "是怎样算出的？": ": how is it counted?",
    "经过": "What happened so far", "您办理的。": "By you. ", "阶段变为“{stage}”。": "Stage is now “{stage}”. ",
    "文书：": "Papers: ", "另有 {n} 次内部办理（收入材料、登记等），也都封存在账内。":
        "{n} more internal acts (material, entries) are in the sealed ledger too.",
    "收入的材料": "Material in the file", "谁看过我的事项": "Who has read my matter",
    "看您的证件号码、电话等，须先写明用途。下面是全部记录。":
        "Whoever reads your identity number, telephone and the like must state why. This is the whole record.",
    "谁": "Who", "看了什么": "What", "还没有人看过您的个人信息。": "Nobody has read your personal data yet.",
    "收到": "Received", "回执号": "Receipt no.", "已封存": "Sealed", "位置": "Place",
    "第 {n} 条，共 {m} 条": "no. {n} of {m}", "封存值": "Seal",
    "还没有封存。下次封存以后，重新下载回执就能核对是否在账内。":
        "Not sealed yet. After the next seal, download the receipt again to check that it is in the ledger.",
    "封存值公布在本大厅。拿这张回执，任何人都能自己核对。": "Seals are published in this hall. Anyone can check with this receipt.",
    "自己核对": "Check yourself", "用的是公共电脑？看完请退出。": "A public computer? Please leave when done.",
    "退出，不留记录": "Leave, keep nothing here", "返回事项": "Back to the matter",
    # checking a receipt
    "不用相信我们：核对只用您手里的回执文件、一个不到一百行的小程序，和下面公布的封存链值。":
        "You need not trust us: the check takes your receipt file, a script of under a hundred lines, and the published values below.",
    "在事项页下载回执文件（receipt-….json）。": "Download the receipt file on the matter's page (receipt-….json).",
    "下载核对程序：": "Download the script: ",
    "。它只用 Python 自带的功能，打开就能看懂。": ". It needs nothing but Python, and can be read at a glance.",
    "在装有 Python 的任何一台电脑上运行：": "On any computer with Python, run:",
    "程序依次核对：回执内容与指纹相符；这次办理在封存的账内；封存链值与公布的一致。":
        "It checks in turn: the content fits its fingerprint; the act lies in the sealed ledger; the chain value is the published one.",
    "它证明什么，不证明什么": "What this proves, and what not",
    "证明：这次办理在公布封存链值的那一天已经登记，内容和现在一字不差。":
        "It proves that the act was entered by the day the value was published, word for word as it is now.",
    "不证明：登记的内容属实，或者办理得对。对办理不服的，事项页写有下一步的途径。":
        "It does not prove that the entry is true or the handling right. Remedies are named on the matter's page.",
}  # fmt: skip
