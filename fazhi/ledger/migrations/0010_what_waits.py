"""What waits is found by an index of its own; facts are found through the index of their kind."""

from django.db import migrations, models

# An index a listed fact made every question about any matter open hundreds of them before it began.
DROP = """
do $$
declare name text;
begin
    for name in
        select indexrelid::regclass::text from pg_index
        where indrelid = 'ledger_matter'::regclass and indexrelid::regclass::text ~ '^"?f_'
    loop
        execute 'drop index ' || name;
    end loop;
end $$;
"""


class Migration(migrations.Migration):

    dependencies = [('ledger', '0009_board_by_kind')]

    operations = [
        migrations.AddIndex(
            model_name='matter',
            index=models.Index(
                condition=models.Q(('closed', False), ('handler__isnull', True)),
                fields=['org_rank', 'procedure'], name='matter_waiting',
            ),
        ),
        migrations.RunSQL(DROP, migrations.RunSQL.noop),
    ]
