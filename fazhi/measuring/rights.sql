-- Frozen reports: seen by whoever sees the whole organisation they are of, never changed, never deleted. Run by the owner
-- after every migration, after the rights of the ledger; safe to run again.
alter table measuring_report enable row level security;
drop policy if exists report_seen on measuring_report;
create policy report_seen on measuring_report to fazhi_app using (exists (
    select 1 from people_organisation o where o.id = organisation_id
       and o.rank >= (select fazhi_number('fazhi.lo')) and o.last <= (select fazhi_number('fazhi.hi'))
));
alter table measuring_figure enable row level security;
drop policy if exists with_report on measuring_figure;
create policy with_report on measuring_figure to fazhi_app
    using (exists (select 1 from measuring_report r where r.id = report_id));

revoke update, delete, truncate on measuring_report, measuring_figure from fazhi_app;
create or replace function fazhi_frozen() returns trigger language plpgsql as
$$ begin
    raise exception '定稿的报告和数字不能改动（% %）。数字有变的，另行定稿，前后两稿都保留。', tg_table_name, tg_op
        using errcode = 'restrict_violation';
end $$;
do $$
declare t text;
begin
    foreach t in array array['measuring_report', 'measuring_figure'] loop
        execute format('drop trigger if exists frozen on %I', t);
        execute format('create trigger frozen before update or delete on %I for each row execute function fazhi_frozen()', t);
        execute format('drop trigger if exists frozen_all on %I', t);
        execute format('create trigger frozen_all before truncate on %I for each statement execute function fazhi_frozen()', t);
    end loop;
end $$;

-- Inspections of published reports: likewise seen by whoever sees the organisation that inspects; only added to.
alter table measuring_inspection enable row level security;
drop policy if exists inspection_seen on measuring_inspection;
create policy inspection_seen on measuring_inspection to fazhi_app using (exists (
    select 1 from people_organisation o where o.id = organisation_id
       and o.rank >= (select fazhi_number('fazhi.lo')) and o.last <= (select fazhi_number('fazhi.hi'))
));
alter table measuring_inspectedreport enable row level security;
drop policy if exists with_inspection on measuring_inspectedreport;
create policy with_inspection on measuring_inspectedreport to fazhi_app
    using (exists (select 1 from measuring_inspection i where i.id = inspection_id));
alter table measuring_readingcorrection enable row level security;
drop policy if exists with_inspected on measuring_readingcorrection;
create policy with_inspected on measuring_readingcorrection to fazhi_app
    using (exists (select 1 from measuring_inspectedreport r where r.id = report_id));
alter table measuring_inspectionframe enable row level security;
drop policy if exists with_inspection on measuring_inspectionframe;
create policy with_inspection on measuring_inspectionframe to fazhi_app
    using (exists (select 1 from measuring_inspection i where i.id = inspection_id));
alter table measuring_inspectedfile enable row level security;
drop policy if exists with_inspection on measuring_inspectedfile;
create policy with_inspection on measuring_inspectedfile to fazhi_app
    using (exists (select 1 from measuring_inspection i where i.id = inspection_id));
revoke update, delete, truncate on measuring_inspection, measuring_inspectionframe, measuring_inspectedfile,
    measuring_inspectedreport, measuring_readingcorrection from fazhi_app;
-- Reckoned from the report and its corrections, and reckoned anew with each of them.
grant update (digest, writing) on measuring_inspectedreport to fazhi_app;
