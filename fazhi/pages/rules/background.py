"""What the program does in the background: each job with its timetable, its last run, the next one, and what went wrong."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from fazhi.pages.desk.access import only, session_of
from fazhi.pages.english import tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people import jobs
from fazhi.people.models import JobRun

PAGE = 40
WHY = "后台任务由系统管理岗和督办岗查看。"


@never_cache
@only("administrator", "supervisor", why=WHY)
def background(request: AtWorkRequest) -> HttpResponse:
    """All jobs and their runs; POST by the administrator has one done now."""
    session = session_of(request)
    may = session.role.key == "administrator"
    if request.method == "POST":
        job = jobs.declared().get(request.POST.get("job", ""))
        if may and job is not None and job.again:
            queued = jobs.later(job.key, asked_by=session.account, once="now")
            words = "已交后台办理，结果稍后显示在这里。" if queued else "已经在等待办理，不用再交。"
            messages.success(request, tr(words, request))
        return redirect("jobs")
    waiting, now = jobs.waiting(), timezone.now()
    rows: list[dict[str, Any]] = [
        {
            "job": job, "last": JobRun.objects.filter(key=job.key).first(), "next": job.next_run(now),
            "waiting": waiting.get(job.key, 0),
        }
        for job in jobs.declared().values()
    ]  # fmt: skip
    page = Paginator(JobRun.objects.select_related("asked_by"), PAGE).get_page(request.GET.get("page"))
    return render(request, "rules/background.html", {"rows": rows, "page": page, "may": may})
