from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("ledger", "0007_calendar_notices")]

    operations = [
        migrations.AddField("calendarmove", "procedure", models.CharField("程序", max_length=50, default=""), preserve_default=False),
        migrations.RunSQL(
            "update ledger_calendarmove c set procedure = m.procedure from ledger_matter m where m.id = c.matter_id",
            migrations.RunSQL.noop,
        ),
    ]
