"""The order in which acts were last done, kept with the matter; for those there are, worked out from their acts."""

from django.db import migrations, models

FROM_THE_ACTS = """
update ledger_matter m set turns = found.turns
from (
    select matter_id, jsonb_object_agg(action, seq) as turns
    from (select matter_id, action, max(seq) as seq from ledger_act group by matter_id, action) last group by matter_id
) found where found.matter_id = m.id
"""


class Migration(migrations.Migration):

    dependencies = [('ledger', '0012_provisional_limits')]

    operations = [
        migrations.AddField(
            model_name='matter',
            name='turns',
            field=models.JSONField(default=dict, verbose_name='办理次序'),
        ),
        migrations.RunSQL(FROM_THE_ACTS, migrations.RunSQL.noop),
    ]
