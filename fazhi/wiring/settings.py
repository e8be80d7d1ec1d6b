"""Django's settings of one installation. What differs between installations comes from the environment alone."""

import os
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

from fazhi.wiring.database.django import databases

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("FAZHI_VAR", ROOT / "var"))

SECRET_KEY = os.environ.get("FAZHI_SECRET_KEY") or "for-checks-without-an-installation-only"
FAZHI_DATA_KEY = os.environ.get("FAZHI_DATA_KEY", "")
FAZHI_KEYS_FILE = os.environ.get("FAZHI_KEYS_FILE", "")
FAZHI_SEAL_ALGORITHM = os.environ.get("FAZHI_SEAL_ALGORITHM", "sha256")
FAZHI_FONTS = os.environ.get("FAZHI_FONTS", "")

DEBUG = False
ALLOWED_HOSTS = os.environ.get("FAZHI_HOSTS", "127.0.0.1,localhost,[::1],testserver").split(",")
DATABASES = databases()
DATABASE_ROUTERS: list[str] = []
AUTH_USER_MODEL = "people.Account"
ROOT_URLCONF = "fazhi.wiring.urls"
WSGI_APPLICATION = "fazhi.wiring.wsgi.application"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "axes",
    "csp",
    "procrastinate.contrib.django",
    "fazhi.people",
    "fazhi.ledger",
    "fazhi.measuring",
    "fazhi.pages",
    "fazhi.wiring",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "fazhi.wiring.middleware.FollowCalendar",
    "fazhi.pages.middleware.AtWork",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "fazhi.pages.context.common",
            ],
            "builtins": ["fazhi.pages.templatetags.fazhi"],
        },
    }
]
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {"user_attributes": ("username", "name")}),
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "fazhi.pages.desk.signin.locked_out"
AXES_ENABLE_ACCESS_FAILURE_LOG = True
AXES_VERBOSE = False

LOGIN_URL = "/signin/"
CSRF_FAILURE_VIEW = "fazhi.pages.errors.csrf"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = os.environ.get("FAZHI_HTTPS", "") == "1"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF], "script-src": [SELF], "style-src": [SELF], "img-src": [SELF, "data:"],
        "object-src": [NONE], "base-uri": [SELF], "form-action": [SELF], "frame-ancestors": [NONE],
    }
}  # fmt: skip

LANGUAGE_CODE = "zh-hans"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "fazhi" / "pages" / "static"
DATA_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 2_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# The queue knows the jobs of fazhi/wiring/jobs.py and looks for no others. What was missed while the program stood still is
# done when it starts, if it was due within the last day.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = ""
PROCRASTINATE_PERIODIC_DEFAULTS = {"max_delay": 24 * 3600}

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"axes": {"level": "ERROR"}},
}
