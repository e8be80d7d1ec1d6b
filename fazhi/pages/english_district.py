"""English of the pages a district arranges itself by: holiday notices, rules of the ladder, settings, background jobs."""

DICT: dict[str, str] = {
    # jobs
    "后台任务": "Background jobs", "程序按时自行办理的事情；每次执行都有记录，中断的会重新办理":
        "What the program does by itself on time; every run is recorded, what was interrupted is done again",
    "各项任务": "Jobs", "任务": "Job", "什么时候": "When", "上次执行": "Last run", "下次执行": "Next run",
    "{n}件在排队": "{n} waiting", "现在办理": "Do it now", "执行记录": "Runs", "保存400天": "Kept for 400 days", "开始": "Begun",
    "由谁发起": "Asked for by", "第{n}次": "attempt {n}", "按时执行": "Timetable", "还没有执行过": "Nothing has run yet",
    "用 ./run 启动时，后台任务随之启动。": "./run starts the background jobs too.", "完成": "Done", "出错": "Failed", "不能办理": "Refused",
    "正在办理": "Under way", "已办{n}件，共{m}件": "{n} of {m} done", "还没有办过": "Not done yet",
    "已交后台办理，结果稍后显示在这里。": "Handed to the background; the result will show here.",
    "已经在等待办理，不用再交。": "It is waiting already.",
    # settings
    "区级设置": "District settings", "法律留给各地规定的数字；改动自生效日起算，不影响已经起算的期限":
        "Numbers the law leaves to the place; a change holds from its day on and leaves running limits alone",
    "设置": "Setting", "今天的取值": "Value today", "将要生效": "To come", "默认值的来源": "Where the default comes from",
    "本区设定": "set here", "默认": "default", "自{day}起{value}": "{value} from {day}",
    "可以设为{low}到{high}": "From {low} to {high} ", "历次取值": "All values", "只增不改": "Added to, never changed", "自": "Since",
    "取值": "Value", "由谁设定": "Set by", "本区没有设定过，按默认值": "Never set here; the default holds",
    "它决定什么": "What it decides", "设定取值": "Set a value", "自哪一天起": "From which day",
    "今天或者以后。已经起算的期限不变。": "Today or later. Limits that have started do not change.",
    "例如本地规定的名称和文号。": "For instance title and number of the local rule.", "设定": "Set",
    "区级设置由系统管理岗修改，写明理由和生效日期。": "The administrator changes settings, with a reason and a day.",
    "已设定：自{day}起为{value}。": "Set: {value} from {day}.",
    # ladder
    "督办规则": "Supervision rules", "到时候提醒、警示、督办承办单位；从不改动期限":
        "Remind, warn and supervise in time; they never move a deadline",
    "试算今天": "Try out today", "新增规则": "Add a rule", "现行规则": "Rules in force",
    "同一期限的同一级只发一次；同时到几级的，发最高一级": "Each rung once over a limit; of several due at once the highest",
    "做什么": "What", "哪些期限": "Which limits", "由谁发给谁": "From whom to whom", "今天够条件": "Reached today",
    "期限过去{n}%时": "When {n}% of the term has passed", "届满后第{n}日": "Day {n} after the last day", "全部期限": "all limits",
    "全部程序的全部期限": "All limits of all procedures", "承办单位": "The unit in charge", "随程序装入": "Came with the program",
    "自{day}起": "since {day}", "修改": "Change", "停用": "End", "{day}起停用": "Ended from {day}",
    "各条分别计算，没有写入任何东西。已经发过这一级的不再计。": "Counted rule by rule; nothing was written. Rungs issued before are left out.",
    "还没有规则，程序不会自行提醒": "No rules yet; the program reminds nobody by itself", "停用的规则": "Rules ended", "施行": "In force",
    "由谁停用": "Ended by", "约谈、通报由督办岗在督办事项中办理，程序不会自行约谈、通报。":
        "Interviews and bulletins are made by the supervisor in a supervision matter; never by the program.",
    "修改规则": "Change a rule", "原规则自新规则生效之日起停用，留作记录": "The old rule ends when the new one begins, and stays on record",
    "期限过去百分之几时": "At what percentage of the term",
    "届满以前用这一项，如：80。与下一项只填一个。": "For the time before it ends, such as 80. Fill in this or the next.",
    "届满后第几日": "On which day after its end", "届满以后用这一项，按自然日计算，如：1。": "For the time after, in calendar days, such as 1.",
    "发文单位": "Issued by", "收文单位": "Sent to", "要求": "What is asked", "印在函上，如：请抓紧办理。": "Printed on the letter.",
    "不改了": "Leave it",
    "规则已停用；已经发出的照常办理。": "The rule has ended; what was issued goes on.", "规则已设定。": "The rule is set.",
    # notices
    "放假通知": "Holiday notices", "没有通知的年度只按周末推算，经过它的期限标为“暂定”":
        "A year without notice has weekends only; limits through it are provisional",
    "录入通知": "Enter a notice", "在这里录入的通知": "Notices entered here", "通知": "Notice", "年度": "Year", "录入": "Entered",
    "现行日历的来源": "Where the calendar comes from", "来源": "Source", "当地停止办公": "Offices closed here",
    "通知还没有录入，只按周末推算": "No notice entered yet; weekends only", "先试算哪些期限会变，看过再施行":
        "First it is worked out which limits would move; put it in force after looking",
    "文号": "Number", "如：国办发明电〔2025〕7号": "For instance 国办发明电〔2025〕7号", "标题": "Title", "网址（可以不填）": "Address (optional)",
    "只作记录，程序不会访问。": "Kept as a record; the program never opens it.",
    "每个节日一行：名称和日期，如：国庆节 10月1日至10月7日": "A line for each holiday: name and dates, such as 国庆节 10月1日至10月7日",
    "每个节日一行，如：国庆节 9月20日、10月10日": "A line for each holiday, such as 国庆节 9月20日、10月10日",
    "台风等停止办公的日子；全国通知里没有的不填": "Days closed for a typhoon and the like; not those of the national notice",
    "或者放入CSV文件": "Or a CSV file", "第一行：year,date,kind,name,source；放入文件的，以文件为准":
        "First line: year,date,kind,name,source. A file takes the place of what is typed",
    "录入并试算": "Enter and try out", "不录了": "Leave it", "撤回": "Take back", "施行并重算期限": "Put in force and recount",
    "正在后台重算期限": "Counting limits anew", "正在后台试算": "Being worked out", "刷新": "Refresh",
    "施行以后，{n}个期限会变，每件事项登记为一次办理。现在什么也没有改动。":
        "{n} limits would move, an act for each matter. Nothing has changed yet.",
    "没有期限会变。施行以后，日历按这份通知计算。": "No limit would move. In force, the calendar follows this notice.",
    "已施行：重算了{n}个期限，每件事项登记为一次办理。": "In force: {n} limits counted anew, an act for each matter.",
    "变了的期限": "Limits that moved", "会变的期限": "Limits that would move", "变动相同的合并": "Same moves together",
    "原届满日": "Last day before", "新届满日": "Last day after", "个数": "Number", "中止": "Paused", "逐件": "One by one",
    "只列您能看到的事项": "Only matters you can see",
    "您的岗位看不到这些事项，逐件清单由督办岗查看": "Your post does not see these matters; the supervisor does",
    "通知的日子": "Days of the notice", "日期": "Date", "类别": "Kind",
    "通知已施行，正在后台重算期限。": "In force; limits are being counted anew.", "通知已撤回，日历没有变动。":
        "Taken back; the calendar is unchanged.",
    "正在试算": "Being worked out", "已试算，待施行": "Worked out, not in force", "正在重算期限": "Counting anew", "已施行": "In force",
    "已撤回": "Taken back",
}  # fmt: skip
