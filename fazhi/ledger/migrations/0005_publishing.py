"""What is published to the public and what ends it; who was asked to step aside from a matter."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0004_where_matters_are'),
        ('people', '0002_changes'),
    ]

    operations = [
        migrations.AddField(
            model_name='matter',
            name='recusals',
            field=models.JSONField(default=dict, verbose_name='回避'),
        ),
        migrations.CreateModel(
            name='Published',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('act_seq', models.PositiveIntegerField(verbose_name='由第几次办理公开')),
                ('key', models.CharField(max_length=50)),
                ('place', models.CharField(max_length=50, verbose_name='公开栏目')),
                ('title', models.CharField(max_length=200, verbose_name='标题')),
                ('number', models.CharField(max_length=60, verbose_name='编号')),
                ('uid', models.UUIDField(verbose_name='事项标识')),
                ('office', models.CharField(max_length=80, verbose_name='公开单位')),
                ('published_on', models.DateField(verbose_name='公开日期')),
                ('shown_until', models.DateField(null=True, verbose_name='公开至')),
                ('holds_from', models.DateField(null=True, verbose_name='施行日期')),
                ('holds_until', models.DateField(null=True, verbose_name='有效期至')),
                ('comments_kind', models.CharField(blank=True, max_length=50, verbose_name='意见登记为')),
                ('comments_from', models.DateField(null=True, verbose_name='征求意见自')),
                ('comments_until', models.DateField(null=True, verbose_name='征求意见至')),
                ('basis', models.CharField(max_length=200, verbose_name='依据')),
                ('content', models.JSONField(verbose_name='内容')),
                ('digest', models.CharField(max_length=64, verbose_name='指纹')),
                ('words', django.contrib.postgres.search.SearchVectorField(null=True, verbose_name='检索')),
                ('about', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='ledger.matter')),
                ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='published', to='ledger.matter')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'ordering': ['-published_on', '-id'],
                'indexes': [models.Index(fields=['place', '-published_on', '-id'], name='published_place'), models.Index(fields=['about'], name='published_about'), django.contrib.postgres.indexes.GinIndex(fields=['words'], name='published_words')],
                'constraints': [models.UniqueConstraint(fields=('matter', 'act_seq', 'key'), name='published_once')],
            },
        ),
        migrations.CreateModel(
            name='PublishedEnd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('act_seq', models.PositiveIntegerField(verbose_name='由第几次办理')),
                ('key', models.CharField(max_length=50)),
                ('on', models.DateField(verbose_name='日期')),
                ('how', models.CharField(choices=[('withdrawn', '撤回公开'), ('ended', '失效')], max_length=10, verbose_name='怎样')),
                ('label', models.CharField(max_length=80, verbose_name='办理名称')),
                ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='published_ends', to='ledger.matter')),
            ],
            options={
                'ordering': ['id'],
                'indexes': [models.Index(fields=['matter', 'key'], name='published_end_matter')],
            },
        ),
    ]
