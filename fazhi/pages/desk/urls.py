"""Addresses of the desk."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.desk import signin, soon

urlpatterns: list[URLPattern | URLResolver] = [
    path("", signin.front, name="front"),
    path("signin/", signin.signin, name="signin"),
    path("signin/code/", signin.code, name="signin-code"),
    path("signout/", signin.signout, name="signout"),
    path("post/", signin.post, name="post"),
    path("language/", signin.language, name="language"),
    path("account/", soon.page, name="account"),
    path("accounts/", soon.page, name="accounts"),
    path("desk/", soon.page, name="desk"),
    path("matters/", soon.page, name="matters"),
    path("matters/<int:pk>/", soon.page, name="matter"),
    path("matters/<int:pk>/act/<slug:action>/", soon.page, name="act"),
    path("matters/<int:pk>/attachments/<int:attachment>/", soon.page, name="attachment"),
    path("parties/<int:pk>/", soon.page, name="party"),
    path("new/", soon.page, name="new"),
    path("new/<slug:procedure>/<slug:action>/", soon.page, name="new-start"),
    path("registers/", soon.page, name="registers"),
    path("registers/<slug:key>/", soon.page, name="register"),
]
