"""Addresses of the desk."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.desk import (
    account,
    accounts,
    act,
    course,
    draw,
    home,
    intake,
    matter,
    matters,
    new,
    personal,
    registers,
    signin,
    sorting,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("", signin.front, name="front"),
    path("signin/", signin.signin, name="signin"),
    path("signin/code/", signin.code, name="signin-code"),
    path("signout/", signin.signout, name="signout"),
    path("post/", signin.post, name="post"),
    path("language/", signin.language, name="language"),
    path("account/", account.account, name="account"),
    path("accounts/", accounts.accounts, name="accounts"),
    path("desk/", home.desk, name="desk"),
    path("matters/", matters.matters, name="matters"),
    path("matters/<int:pk>/", matter.matter, name="matter"),
    path("matters/<int:pk>/act/<slug:action>/", act.act, name="act"),
    path("matters/<int:pk>/attachments/<int:attachment>/", personal.attachment, name="attachment"),
    path("matters/<int:pk>/course/", course.page, name="course"),
    path("matters/<int:pk>/draw/", draw.page, name="draw"),
    path("matters/<int:pk>/draw/proof.json", draw.file, name="draw-file"),
    path("matters/<int:pk>/sort/", sorting.sorting, name="sort"),
    path("matters/<int:pk>/secrets/", personal.secrets, name="secrets"),
    path("parties/<int:pk>/", personal.party, name="party"),
    path("intake/", intake.intake, name="intake"),
    path("new/", new.new, name="new"),
    path("new/<slug:procedure>/<slug:action>/", new.start, name="new-start"),
    path("registers/", registers.registers, name="registers"),
    path("registers/<slug:key>/", registers.register, name="register"),
]
