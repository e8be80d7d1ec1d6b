-- Who changed which account, post, delegation or organisation. Run by the owner after every migration; safe to run again.

create or replace function fazhi_people_changed() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare
    hidden text[] := array['password', 'totp_secret', 'last_login'];
    old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) - hidden end;
    new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) - hidden end;
begin
    if tg_table_name = 'people_account' and tg_op = 'UPDATE' then
        if to_jsonb(old) -> 'password' is distinct from to_jsonb(new) -> 'password' then
            new_row := new_row || '{"password": "changed"}';
        end if;
        if to_jsonb(old) -> 'totp_secret' is distinct from to_jsonb(new) -> 'totp_secret'
           and (to_jsonb(old) ->> 'totp_secret' is null) <> (to_jsonb(new) ->> 'totp_secret' is null) then
            new_row := new_row || '{"totp_secret": "changed"}';
        end if;
        if old_row = new_row then
            return null;
        end if;
    end if;
    -- Numbered in the order in which they take effect, so that the last number tells whether there was another one.
    perform pg_advisory_xact_lock(hashtext('people_change'));
    insert into people_change ("table", "row", operation, before, after, actor, at)
    values (tg_table_name, coalesce((new_row ->> 'id')::bigint, (old_row ->> 'id')::bigint), tg_op, old_row, new_row,
            nullif(current_setting('fazhi.actor', true), '')::bigint, now());
    return null;
end $$;

do $$
declare t text;
begin
    foreach t in array array['people_account', 'people_post', 'people_delegation', 'people_organisation'] loop
        execute format('drop trigger if exists people_changed on %I', t);
        execute format(
            'create trigger people_changed after insert or update or delete on %I for each row execute function fazhi_people_changed()', t);
    end loop;
end $$;

revoke insert, update, delete, truncate on people_change from fazhi_app;
create or replace function fazhi_people_append_only() returns trigger language plpgsql as
$$ begin
    raise exception '机构与人员的变动记录只增不改。' using errcode = 'restrict_violation';
end $$;
drop trigger if exists append_only on people_change;
create trigger append_only before update or delete on people_change for each row execute function fazhi_people_append_only();
drop trigger if exists append_only_all on people_change;
create trigger append_only_all before truncate on people_change for each statement execute function fazhi_people_append_only();
