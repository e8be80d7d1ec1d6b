"""English of the page that shows the course of an act."""

from __future__ import annotations

DICT: dict[str, str] = {
    "来龙去脉图": "The course as a picture",
    "看成一张图": "See it as one picture",
    "从上到下按登记的先后，共{n}件；每件的内容和相互关系，下面逐件写明。": (
        "{n} matters from top to bottom in the order in which they were entered; each and how they belong together is told below."
    ),
    "{n}件事项": "{n} matters",
    "其中{n}件由其他单位办理，您的岗位看不到内容": "{n} of them are handled by other bodies and not shown to your post",
    "一张图": "One picture",
    "从上到下是时间；箭头从先有的指向后来的": "Time runs downwards; arrows lead from what came first to what came later",
    "所依据的文件": "the document it rests on",
    "附带审查的文件": "the document reviewed along with it",
    "被复议行为": "the act complained of",
    "被诉行政行为": "the act sued over",
    "前一审": "the instance before",
    "重新作出的行政行为": "the act taken anew",
    "引起的监督": "the supervision it led to",
    "逐件说明": "One by one",
    "是{number}的“{what}”": "named by {number} as “{what}”",
}
