"""English of the pages that say why something cannot be shown."""

DICT: dict[str, str] = {
    "回到首页": "Back to the front page", "没有办成": "Not done", "请求不完整": "The request is incomplete",
    "您的岗位不能看这一页": "Your post may not see this page", "这一页不在您岗位的权限内。": "This page is not within the rights of your post.",
    "页面已经过期": "The page has expired", "程序出错了": "The program made a mistake",
    "什么都没有改变。请返回上一页，按提示修改后再办。": "Nothing was changed. Go back, put right what is named, and try again.",
    "请返回上一页重新操作；反复出现的，请告诉管理员。": "Go back and try again; if it happens repeatedly, tell the administrator.",
    "服务器看不懂这次请求。": "The server did not understand this request.",
    "兼有其他岗位的，请切换岗位再试；需要这项权限的，请找本单位管理员。":
        "If you hold other posts, switch and try again; if you need this right, ask your administrator.",
    "这张表单的安全标记不对或者已经过期，没有提交。": "The form's security mark is wrong or too old; nothing was handed in.",
    "请返回上一页，刷新后重新提交。浏览器须允许 Cookie。": "Go back, reload and hand it in again. The browser has to allow cookies.",
    "没有这一页，或者它不在您能看的范围内。": "There is no such page, or it is outside what you may see.",
    "请核对网址或者编号；从列表重新进入。": "Check the address or the number; come in by a list.",
    "服务器处理这一页时出了错，什么都没有改变。": "Something went wrong on the server; nothing was changed.",
    "请稍后再试；反复出现的，请把时间和网址告诉管理员。": "Try again later; if it happens repeatedly, tell the administrator time and address.",
    "您现在没有岗位": "You hold no post now",
    "您的账号今天没有在任的岗位，也没有受托的岗位。": "Your account holds no post today, nor stands in for one.",
    "请找本单位管理员授予岗位，再重新登录。": "Ask your administrator for a post, then sign in again.",
    "您的岗位不看纠纷、信访和热线事项。": "Your post does not see disputes, petitions or hotline orders.",
    "您的岗位不看预警所比较的事项。": "Your post does not see the matters early warning compares.",
    "您的岗位不看事项和指标。": "Your post sees neither matters nor indicators.",
}  # fmt: skip
