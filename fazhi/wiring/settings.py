"""Django's settings of one installation."""

import os

from fazhi.wiring.database.django import databases

SECRET_KEY = os.environ.get("FAZHI_SECRET_KEY", "")
DATABASES = databases()
INSTALLED_APPS: list[str] = ["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"]
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"
LANGUAGE_CODE = "zh-hans"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
