"""The addresses of one installation."""

from fazhi.pages.urls import urlpatterns as pages

urlpatterns = [*pages]
handler400 = "fazhi.pages.errors.bad_request"
handler403 = "fazhi.pages.errors.forbidden"
handler404 = "fazhi.pages.errors.not_found"
handler500 = "fazhi.pages.errors.broken"
