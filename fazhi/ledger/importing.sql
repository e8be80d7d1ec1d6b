-- A file somebody brings to be taken in is theirs alone.
alter table ledger_importfile enable row level security;
drop policy if exists own_import on ledger_importfile;
create policy own_import on ledger_importfile to fazhi_app
    using (account_id = (select fazhi_number('fazhi.actor')))
    with check (account_id = (select fazhi_number('fazhi.actor')));
alter table ledger_importfile alter column data set storage external;

-- What has lain for long is emptied, whosever it is; the application may do that and no more to the files of others.
create or replace function fazhi_empty_imports(before timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare n bigint;
begin
    update ledger_importfile set data = '', findings = null,
        error = case when state in ('done', 'refused') then error else '文件放了三十天没有登记，已经清空。要导入的请重新上传。' end,
        state = case when state in ('done', 'refused') then state else 'refused' end
    where changed_at < before and (data <> '' or findings is not null);
    get diagnostics n = row_count;
    return n;
end $$;
revoke all on function fazhi_empty_imports(timestamptz) from public;
grant execute on function fazhi_empty_imports(timestamptz) to fazhi_app;
