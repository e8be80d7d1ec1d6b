"""English of forms, accounts and sign-in."""

DICT: dict[str, str] = {
    # forms
    "新建事项": "New matter", "怎样来的": "How it came", "已取出 {at} 暂存的内容。": "Taken up again from {at}.",
    "其他可以登记的（{n}项）": "More that can be entered ({n})", "暂存": "Put aside", "丢掉暂存": "Drop what was put aside",
    "有 {n} 处要改，改后再提交": "{n} things to mend before this can be sent",
    "看本事项现在的内容": "See the matter as it stands now", "提交后": "What this will do",
    "提交后不能改，只能更正，原值保留。": "Once sent it cannot be changed, only corrected; the first value stays.",
    "性别、年龄、民族、职业（可不填）": "Sex, age, nationality, occupation (optional)", "加一位": "Add: ",
    "是个人还是单位": "Person or body", "个人": "Person", "姓名或者名称": "Name", "住址或者住所": "Address",
    "性别": "Sex", "年龄": "Age", "民族": "Nationality", "职业": "Occupation",
    "加密保存，列表里不显示": "Encrypted, never shown in lists",
    "个人填身份证号，单位填统一社会信用代码": "Identity card number, or the unified social credit code of a body",
    "加密保存，每次查看都有记录。": "Encrypted; every reading is recorded.",
    "已登记，加密保存，不显示；不改的留空。": "On record, encrypted, not shown; leave empty to keep it.",
    "登记日期": "Date", "办理日期": "Date", "哪天发生的填哪天，可以补录以前的": "The day it happened, also in the past",
    "发生地": "Place", "转往的单位": "Hand over to", "要关联的事项编号": "Number of the matter to link",
    "如 青禾调〔2026〕12号，须是您能看到的事项": "Such as 青禾调〔2026〕12号; a matter you can see", "关系": "Relation",
    "PDF、图片、Word、Excel、文本、录音录像，不超过20兆。加密保存。":
        "PDF, picture, Word, Excel, text, sound or video, at most 20 MB. Stored encrypted.",
    "会写入办理经过。不要写姓名、证件号码、电话。":
        "Becomes part of the record. No names, identity or telephone numbers.",
    "本单位和下属单位现在没有人担任这一岗位，请先由管理员授予岗位。":
        "Nobody here or below holds this post now; an administrator must give it first.",
    "窗口提出": "At the counter", "来信": "Letter", "电话提出": "By telephone", "上门走访发现": "Found on a visit",
    "网上大厅": "Public hall", "来访": "Visit",
    "网格上报": "Reported by the grid", "其他单位转来": "Referred by another body", "上级交办": "Assigned from above",
    "记入": "Entered as", "变为“{stage}”": "becomes “{stage}”", "不变": "unchanged",
    "不变，仍为“{stage}”": "stays “{stage}”", "生成": "makes ", "此后可办": "Then possible",
    "“{label}”开始计算（{span}）": "“{label}” begins ({span})", "“{label}”停止计算": "“{label}” ends",
    "“{label}”延长{span}": "“{label}” longer by {span}", "“{label}”中止计算": "“{label}” pauses",
    "“{label}”恢复计算": "“{label}” goes on", "已办理“{action}”": "Done: {action}", "已登记：{number}": "Registered: {number}",
    "暂存的内容已丢掉": "What was put aside is dropped", "已暂存，退出登录以前都在": "Put aside until you sign out",
    "您的岗位不受理事项。": "Your post takes in no matters. ", "由{who}办理。": "Done by: {who}.",
    # sign-in
    "登录": "Sign in", "账号": "Account", "密码": "Password", "动态验证码": "One-time code",
    "验证器上现在显示的六位数字": "The six digits your authenticator shows now",
    "手机丢失或者换新的，请找本单位管理员关闭动态验证码，再用密码登录后重新设置。":
        "Telephone lost or new? Ask your administrator to switch the code off, then set it up again.",
    "连续 {n} 次输错将锁定 {m} 分钟。忘记密码请找本单位管理员，任何人都不会向您索要密码。":
        "{n} wrong tries lock the account for {m} minutes. Forgotten it? Ask your administrator. Nobody will ever ask for it.",
    "我是群众，去办事大厅": "I am a member of the public: to the hall", "请填写账号和密码。": "Enter account and password.",
    "账号或者密码不对。请核对后重新输入；连续输错{n}次将锁定。":
        "Account or password is wrong. Check and try again; {n} wrong tries lock the account.",
    "连续{n}次输错密码，账号已锁定{m}分钟，{time}以后可以再试。规则：登录保护设置（区自定）。忘记密码的，请找本单位管理员重置。":
        "{n} wrong passwords: locked for {m} minutes, try again after {time}. "
        "Rule: sign-in protection of the district. Forgotten it? Ask your administrator to reset it.",
    "动态验证码不对或者已经用过。请输入验证器上现在显示的六位数字。":
        "The code is wrong or used up. Enter the six digits your authenticator shows now.",
    # posts and accounts
    "岗位": "Post", "我的账号": "My account", "退出登录": "Sign out", "可以用的岗位": "Posts you can work in",
    "您以哪个岗位办事，决定您看到什么、能办什么。每次办理都记入当时的岗位。":
        "The post you work in decides what you see and may do. Every act is entered under it.",
    "代{name}": "for {name}", "当前": "now", "受托": "delegated", "换到这个岗位": "Work in this post",
    "换到“{title}”岗位来办": "Do it in the post “{title}”",
    "能办什么只看岗位；岗位有起止日，不删除": "Posts decide what one may do; they begin and end, and are never deleted",
    "没有办成": "Not done", "账号列表": "Accounts", "姓名、账号、单位": "Name, account, organisation",
    "{name}（{username}）的新密码，只显示这一次，请当面交给本人，登录后马上修改：":
        "New password of {name} ({username}), shown this once. Hand it over in person; change it after signing in:",
    "现任岗位": "Posts held", "已停用": "stopped", "结束岗位": "End", "没有在任的岗位": "No post now", "管理": "Manage",
    "重置密码并解锁": "Reset password, unlock", "关闭动态验证码": "Switch the code off", "停用账号": "Stop the account",
    "恢复账号": "Let it work again", "新增账号": "New account", "授予岗位": "Give a post", "人员": "Person", "角色": "Role",
    "岗位名称": "Title", "委托别人代办": "Let somebody act for you",
    "出差、休假时，让同事以您的岗位办事。每次办理都写明“代{name}”。":
        "While you are away a colleague acts in your post. Every act says that it was done for {name}.",
    "受托人": "Deputy", "至（当日含）": "To (inclusive)", "委托": "Delegate", "{name}代您": "{name} for you", "收回": "Withdraw",
    "您代{name}": "You for {name}", "修改密码": "Change password", "现在的密码": "Present password", "新密码": "New password",
    "至少10个字符，不能全是数字，不能是常见密码": "At least 10 characters, not digits only, not a common one",
    "再输入一次": "Once more", "已开启": "on", "没有开启": "off", "六位数字": "Six digits", "开启": "Switch on",
    "登录时除密码外，还要输入验证器上的六位数字。手机丢失的，由管理员关闭。":
        "Signing in asks for six digits besides the password. If the telephone is lost, an administrator switches it off.",
    "用手机上的验证器（支持 TOTP 的都可以）扫描，或者手工输入密钥，再填它显示的六位数字。":
        "Scan with any TOTP authenticator, or type the secret, then enter the six digits it shows.",
    "开启后，登录时除密码外，还要输入手机验证器上的六位数字。":
        "When on, signing in asks for six digits of an authenticator besides the password.",
    "设置动态验证码": "Set up", "密码已修改": "Password changed", "已开启动态验证码，下次登录须输入": "On from the next sign-in",
    "已关闭动态验证码": "Switched off", "现在的密码不对。": "The present password is wrong.",
    "两次输入的新密码不同。": "The new passwords differ.",
    "验证码不对。请扫描二维码后，输入验证器上现在显示的六位数字。":
        "Wrong code. Scan the picture, then enter the six digits shown now.",
    "请选择自己在任的岗位。受托的岗位不能再委托。": "Choose a post of your own; a delegated post cannot be passed on.",
    "请选择本单位或者下属单位在任的人员。": "Choose somebody in office here or below.", "请填写日期。": "Enter the date.",
    "委托不能从过去的日子开始。": "A delegation cannot begin in the past.", "请写明理由。": "Give the reason.",
    "委托须有结束日，最长三个月。长期调整请由管理员改岗位。":
        "A delegation ends, after three months at most. For longer, an administrator changes the posts.",
    "已委托{name}代办": "{name} acts for you", "没有这项委托，或者已经结束。": "No such delegation, or it has ended.",
    "委托已收回": "Withdrawn", "已有账号“{name}”，请换一个。": "There is an account “{name}”; choose another.",
    "账号须以小写字母开头，3至40个小写字母、数字或者短横线。":
        "3 to 40 small letters, digits or hyphens, beginning with a letter.",
    "姓名须2至40个字。": "2 to 40 characters.", "请选择本区的单位。": "Choose an organisation of the district.",
    "请选择角色。": "Choose a role.", "已授予岗位：{name} · {org} · {title}": "Post given: {name} · {org} · {title}",
    "岗位已结束": "Post ended", "不能结束自己现在使用的管理岗位。请由另一位管理员办理。":
        "You cannot end the post you are working in; another administrator must.",
    "这个岗位已经结束。": "This post has ended.", "今天授予的岗位明天起才能结束。": "A post given today can end from tomorrow.",
    "不能停用自己的账号。": "You cannot stop your own account.",
    "{name}在这个单位已经有这个角色。": "{name} holds this role in this organisation already.",
}  # fmt: skip
