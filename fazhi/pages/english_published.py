"""English of the pages of what is published, of comments on it, of recusal, and of entries that are referred to."""

from __future__ import annotations

DICT: dict[str, str] = {
    "公开和征求意见": "Published, and open for comment",
    "依法公开的决定、文件和结果；正在征求意见的草案，谁都可以提意见": (
        "Decisions, documents and outcomes published by law; drafts anybody may comment on"
    ),
    "公开": "Published",
    "依法公开的决定、文件和办理结果，按栏目看，可以看任何一天的样子。": (
        "Decisions, documents and outcomes that the law has us publish, by column, as they stood on any day."
    ),
    "现有{n}件": "{n} now",
    "还没有公开栏目。": "There are no columns yet.",
    "最近公开": "Newest",
    "正在征求意见": "Open for comment",
    "到{day}为止": "until {day}",
    "现在没有征求意见的草案。": "No draft is open for comment now.",
    "已失效": "No longer in force",
    "尚未施行": "Not yet in force",
    "现行有效": "In force",
    "{day}公开": "published {day}",
    "{day}{how}": "{how}, {day}",
    "{day}有效期满": "expired {day}",
    "全部栏目": "All columns",
    "标题、编号或者内容": "Title, number or words in it",
    "截至日期": "As of",
    "只看这一天有效的": "Only what was in force that day",
    "看到的是{day}的样子。": "This is how it stood on {day}.",
    "回到今天": "Back to today",
    "没有符合的内容。": "Nothing found.",
    "公开依据：": "Published under: ",
    "这是以前公开的内容，后来已经更新。": "This was published earlier and has been replaced since.",
    "看最新的": "See the newest",
    "{day}起不再有效（{how}），留在这里供查阅。": "No longer in force since {day} ({how}); kept here for reference.",
    "有效期到{day}为止，留在这里供查阅。": "In force until {day}; kept here for reference.",
    "针对：": "About: ",
    "到{day}为止，谁都可以提，不用写姓名。每一条都有编号和回执，怎样研究、采纳没有，结果在这里公开。": (
        "Until {day} anybody may comment, without giving a name. Every comment gets a number and a receipt; what was made "
        "of it is published here."
    ),
    "提意见": "Comment",
    "公开的内容": "What is published",
    "施行日期": "In force from",
    "有效期至": "In force until",
    "征求意见": "Open for comment",
    "公开到": "Published until",
    "公众意见和采纳情况": "Comments and what became of them",
    "共收到 {n} 条": "{n} received",
    "待研究": "not yet studied",
    "还没有收到意见。": "No comments yet.",
    "历次公开": "Every publication",
    "（正在看）": "(this one)",
    "{office}就“{title}”征求意见，到{day}为止。": "{office} asks for comments on “{title}” until {day}.",
    "这件内容的征求意见已经结束，不能再提出。": "The time for comments on this is over.",
    "要不要留下姓名": "Whether to leave a name",
    "提交后得到编号、查询码和回执。": "You will get a number, a code and a receipt.",
    "留不留都行。留下的加密保存，只用来就这条意见联系您，每次有人查看都有记录，不会公开。": (
        "As you like. It is encrypted, used only to ask you about this comment, every reading is recorded, and it is not "
        "published."
    ),
    "姓名或者单位名称": "Name of a person or body",
    "留了电话的，请写明姓名或者单位名称。": "If you leave a telephone number, please give a name too.",
    "编号": "Number",
    "现在有效的（{n}项）": "Valid now ({n})",
    "意见": "comment",
    "对谁的回避作出决定": "Whose recusal is decided",
    "申请谁回避": "Who should step aside",
    "现在还没有人承办本事项。": "Nobody works on this matter yet.",
    "回避": "Recusal",
    "不回避": "No recusal",
    "决定": "Decision",
    "决定回避而他是承办人的，须同时指定其他承办人": "Where the handler steps aside, name another one",
    "另行指定承办人": "Another handler",
    "申请回避，待决定": "recusal applied for, not decided",
    "自行回避，待决定": "recusal declared, not decided",
    "决定回避": "recused",
    "决定不回避": "not recused",
    "{name}：{standing}": "{name}: {standing}",
    "已公开“{title}”": "published “{title}”",
    "在“{column}”公开": "published under “{column}”",
    "从“{column}”撤回": "withdrawn from “{column}”",
    "在“{column}”标为失效": "marked as no longer in force under “{column}”",
    "已经公开的内容不随更正改变；公众看到的也要改的，请再办一次公开": (
        "What is published does not change with the correction; publish it again if the public should see the change"
    ),
    "向公众公开": "Given to the public",
    "公众看不到了：{day}{how}": "No longer shown: {how}, {day}",
    "公众看不到了：公开到{day}为止": "No longer shown: until {day}",
    "已撤回公开": "Withdrawn",
    "公开期满": "Time is over",
    "已由后来的公开代替": "replaced by a later one",
}
