from django.urls import URLPattern, URLResolver, path

from fazhi.pages.api.views import api

urlpatterns: list[URLPattern | URLResolver] = [path("api/", api.urls)]
