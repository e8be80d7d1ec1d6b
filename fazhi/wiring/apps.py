from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class WiringConfig(AppConfig):
    """Joins the rooms when Django starts: installs the declarations, and puts the rights in force after migrations."""

    name = "fazhi.wiring"
    verbose_name = "装配"

    def ready(self) -> None:
        from fazhi.ledger.rights import after_migrate
        from fazhi.measuring import rights as measuring_rights
        from fazhi.people import jobs as queue
        from fazhi.people import rights as people_rights
        from fazhi.wiring.discovery import install_declarations
        from fazhi.wiring.jobs import JOBS

        install_declarations()
        queue.install(JOBS)
        post_migrate.connect(
            people_rights.after_migrate, sender=apps.get_app_config("people"), dispatch_uid="people rights"
        )
        post_migrate.connect(after_migrate, sender=apps.get_app_config("ledger"), dispatch_uid="rights")
        post_migrate.connect(
            measuring_rights.after_migrate, sender=apps.get_app_config("measuring"), dispatch_uid="measuring rights"
        )
