"""Where each matter is and since when, kept with the matter; for those there are, worked out from their acts."""

import datetime

from django.db import migrations, models

FROM_THE_ACTS = """
update ledger_matter m set
    here_since = coalesce(
        (select a.happened_on from ledger_act a
         where a.matter_id = m.id and (a.stage_from <> a.stage_to or a.effects ? 'organisation')
         order by a.seq desc limit 1), m.opened_on),
    handovers = (select count(*) from ledger_act a where a.matter_id = m.id and a.seq > 1 and a.effects ? 'organisation'),
    returns = (select count(*) from ledger_act a where a.matter_id = m.id
               and (m.procedure, a.action) in (('hotline_order', 'return'), ('petition', 'object')))
"""


class Migration(migrations.Migration):

    dependencies = [('ledger', '0003_ladder')]

    operations = [
        migrations.AddField(
            model_name='matter',
            name='here_since',
            field=models.DateField(default=datetime.date(2000, 1, 1), verbose_name='在此自'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='matter',
            name='handovers',
            field=models.PositiveSmallIntegerField(default=0, verbose_name='转手次数'),
        ),
        migrations.AddField(
            model_name='matter',
            name='returns',
            field=models.PositiveSmallIntegerField(default=0, verbose_name='退回次数'),
        ),
        migrations.AddIndex(
            model_name='matter',
            index=models.Index(
                condition=models.Q(('closed', False)), fields=['here_since', 'id'],
                include=('procedure', 'stage', 'organisation', 'org_rank', 'origin_rank', 'secrecy', 'next_due', 'handovers', 'returns'),
                name='matter_board',
            ),
        ),
        migrations.RunSQL(FROM_THE_ACTS, migrations.RunSQL.noop),
    ]
