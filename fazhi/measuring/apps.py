from django.apps import AppConfig


class MeasuringConfig(AppConfig):
    name = "fazhi.measuring"
    verbose_name = "指标与报告"
    default_auto_field = "django.db.models.BigAutoField"
