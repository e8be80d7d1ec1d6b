-- What the application's role may do to the ledger, and what it sees. Run by the owner after every migration; safe to
-- run again. The application owns nothing: a filter forgotten in Python shows nothing, not everything.
--
-- Settings are read through sub-selects so that each is evaluated once a query, not once a row. A session that set
-- nothing sees nothing.

create or replace function fazhi_number(name text) returns bigint language sql stable parallel safe as
$$ select coalesce(nullif(current_setting(name, true), '')::bigint, -1) $$;

-- 1. Matters: in the range of the post, of a kind its role may read, not above its clearance; or the party's own.
alter table ledger_matter enable row level security;
drop policy if exists matter_seen on ledger_matter;
-- One `case`, so that the planner takes the policy for one row in two. Written as plain conditions it takes it for one
-- row in a hundred thousand (it cannot see the settings) and sorts the whole table to show the first thirty matters.
create policy matter_seen on ledger_matter to fazhi_app using (
    case when
        procedure = any ((select string_to_array(coalesce(current_setting('fazhi.kinds', true), ''), ','))::text[])
        and secrecy <= (select fazhi_number('fazhi.clearance'))
        and (
            (org_rank >= (select fazhi_number('fazhi.lo')) and org_rank <= (select fazhi_number('fazhi.hi')))
            or (origin_rank >= (select fazhi_number('fazhi.lo')) and origin_rank <= (select fazhi_number('fazhi.hi')))
        )
        and ((select fazhi_number('fazhi.matter')) = -1 or id = (select fazhi_number('fazhi.matter')))
    then true else false end
);

-- 2. What belongs to a matter is seen with it; what names a person only where the session may read names. `offset 0`
-- keeps the planner from reading all matters to show six acts.
do $$
declare t text;
begin
    foreach t in array array['ledger_act', 'ledger_limit', 'ledger_link', 'ledger_reading', 'ledger_ladderstep'] loop
        execute format('alter table %I enable row level security', t);
        execute format('drop policy if exists with_matter on %I', t);
        execute format(
            'create policy with_matter on %I to fazhi_app using (exists (select 1 from ledger_matter m where m.id = matter_id offset 0))', t);
    end loop;
    foreach t in array array['ledger_party', 'ledger_paper', 'ledger_attachment'] loop
        execute format('alter table %I enable row level security', t);
        execute format('drop policy if exists with_matter on %I', t);
        execute format(
            'create policy with_matter on %I to fazhi_app using ((select current_setting(''fazhi.names'', true)) = ''on'''
            ' and exists (select 1 from ledger_matter m where m.id = matter_id offset 0))', t);
    end loop;
end $$;
alter table ledger_pause enable row level security;
drop policy if exists with_limit on ledger_pause;
create policy with_limit on ledger_pause to fazhi_app
    using (exists (select 1 from ledger_limit l where l.id = limit_id offset 0));

-- What is published everybody reads, while it is not withdrawn and its time has not run out; whoever sees the matter reads
-- all of it. Only an act on a matter that the session may write adds to it.
alter table ledger_published enable row level security;
alter table ledger_publishedend enable row level security;
drop policy if exists end_read on ledger_publishedend;
create policy end_read on ledger_publishedend for select to fazhi_app using (true);
drop policy if exists end_added on ledger_publishedend;
create policy end_added on ledger_publishedend for insert to fazhi_app
    with check (exists (select 1 from ledger_matter m where m.id = matter_id offset 0));
drop policy if exists public_reads on ledger_published;
create policy public_reads on ledger_published for select to fazhi_app using (
    (
        (shown_until is null or shown_until >= (select (now() at time zone 'Asia/Shanghai')::date))
        and not exists (
            select 1 from ledger_publishedend e
            where e.matter_id = ledger_published.matter_id and e.key = ledger_published.key
              and e.act_seq >= ledger_published.act_seq and e.how = 'withdrawn')
    )
    or exists (select 1 from ledger_matter m where m.id = matter_id offset 0)
);
drop policy if exists published_added on ledger_published;
create policy published_added on ledger_published for insert to fazhi_app
    with check (exists (select 1 from ledger_matter m where m.id = matter_id offset 0));

-- 3. Append-only: by rights for the application, by trigger for everyone who forgets.
revoke update, delete, truncate on ledger_act, ledger_seal, ledger_reading, ledger_party, ledger_paper,
    ledger_attachment, ledger_link, ledger_published, ledger_publishedend from fazhi_app;
revoke delete, truncate on ledger_matter, ledger_limit, ledger_pause, ledger_counter from fazhi_app;

create or replace function fazhi_append_only() returns trigger language plpgsql as
$$ begin
    -- The owner of the tables may encrypt anew what is encrypted, under another key (`rekeying.py`), and nothing else of a row.
    if tg_op = 'UPDATE' then
        if current_setting('fazhi.reseal', true) = 'on'
           and tg_table_name in ('ledger_act', 'ledger_party', 'ledger_paper', 'ledger_attachment') then
            if to_jsonb(new) - array['secret', 'detail', 'blind', 'content']
               = to_jsonb(old) - array['secret', 'detail', 'blind', 'content'] then
                return new;
            end if;
        end if;
    end if;
    raise exception '台账只增不改：% 不能%。更正请登记新的办理。', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
do $$
declare t text;
begin
    foreach t in array array['ledger_act', 'ledger_seal', 'ledger_reading', 'ledger_party', 'ledger_paper', 'ledger_attachment', 'ledger_link', 'ledger_published', 'ledger_publishedend'] loop
        execute format('drop trigger if exists append_only on %I', t);
        execute format(
            'create trigger append_only before update or delete on %I for each row execute function fazhi_append_only()', t);
        execute format('drop trigger if exists append_only_all on %I', t);
        execute format(
            'create trigger append_only_all before truncate on %I for each statement execute function fazhi_append_only()', t);
    end loop;
end $$;

-- 4. Narrow functions of the search role: ids and numbers within the session's scope, never a name.
grant select on ledger_matter to fazhi_search;
drop policy if exists search_sees on ledger_matter;
create policy search_sees on ledger_matter for select to fazhi_search using (true);

-- The text of the conditions that keep a query of these functions within the session's scope. Written out with the session's
-- own numbers, so that the planner knows how much that is: one town's tenth or all of it. The range is only checked, never
-- what rows are looked up by: another condition names fewer already.
create or replace function fazhi_within() returns text
language sql stable set search_path = public, pg_temp as $$
    select format(
        '(m.procedure = any (%L::text[])) is true and m.secrecy <= %s'
        ' and (m.org_rank between %s and %s or m.origin_rank between %s and %s) is true'
        || case when fazhi_number('fazhi.matter') = -1 then '' else format(' and m.id = %s', fazhi_number('fazhi.matter')) end,
        string_to_array(coalesce(current_setting('fazhi.kinds', true), ''), ','), fazhi_number('fazhi.clearance'),
        fazhi_number('fazhi.lo'), fazhi_number('fazhi.hi'), fazhi_number('fazhi.lo'), fazhi_number('fazhi.hi'))
$$;

drop function if exists fazhi_find(text[], integer);
-- `among`: of these kinds only; null = of every kind the session reads.
create or replace function fazhi_find(wanted text[], most integer, among text[]) returns setof bigint
language plpgsql stable security definer set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $$
declare
    kinds text[] := array(
        select k from unnest(string_to_array(coalesce(current_setting('fazhi.kinds', true), ''), ',')) k
        where among is null or k = any (among));
    slice bigint := fazhi_slice(fazhi_number('fazhi.lo'));
    words text := (select string_agg('''' || replace(w, '''', '''''') || '''', ' & ') from unnest(wanted) w);
    newest integer := fazhi_block((now() at time zone 'Asia/Shanghai')::date);
    wish integer := least(most, 1000);
    places text[] := array[''];
    weeks text;
    ids bigint[];
begin
    if words is null or cardinality(kinds) = 0 then
        return;
    end if;
    -- The part of the tree, or the kinds of who reads few, stand in the index beside the words: a frequent word is looked up
    -- among those alone. One place a condition: a choice within a condition would be weighed for every matter with the word.
    if slice = fazhi_slice(fazhi_number('fazhi.hi')) then
        places := array[format(' & ''o:%s''', slice)];
    elsif cardinality(kinds) <= 12 then
        places := array(select format(' & ''k:%s''', k) from unnest(kinds) k);
    end if;
    -- The newest weeks first: a frequent word has enough there. What has not is rare enough to be looked up altogether.
    foreach weeks in array array[format(' & (''b:%s'' | ''b:%s'')', newest - 1, newest), ''] loop
        execute format(
            'with found as materialized ('
            '   select m.id, m.opened_on from ledger_matter m where (%s) and (m.procedure = any (%L::text[])) is true and %s)'
            ' select array(select f.id from found f order by f.opened_on desc, f.id desc limit %s)',
            (select string_agg(format(
                '(m.words || fazhi_place(m.procedure, m.opened_on, m.org_rank, m.origin_rank)) @@ %L::tsquery',
                words || p || weeks), ' or ') from unnest(places) p),
            kinds, fazhi_within(), wish) into ids;
        exit when cardinality(ids) >= wish;
    end loop;
    return query select unnest(ids);
end $$;
alter function fazhi_find(text[], integer, text[]) owner to fazhi_search;

-- Ids of matters with a party of this name, number or telephone (by blind index), where the session may read names. The
-- search role sees no more of a party than its blind index. What was put right is found no longer: a number typed wrongly is
-- somebody else's.
grant select (id, matter_id, blind, replaces_id) on ledger_party to fazhi_search;
drop policy if exists search_sees on ledger_party;
create policy search_sees on ledger_party for select to fazhi_search using (true);
create or replace function fazhi_named(wanted text[], most integer) returns setof bigint
language plpgsql stable security definer set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $$
begin
    if current_setting('fazhi.names', true) is distinct from 'on' then
        return;
    end if;
    return query execute format(
        'with named as materialized (select distinct p.matter_id from ledger_party p where p.blind ?| %L::text[]'
        '  and not exists (select 1 from ledger_party later where later.replaces_id = p.id))'
        ' select m.id from named join ledger_matter m on m.id = named.matter_id where %s'
        ' order by m.opened_on desc, m.id desc limit %s', wanted, fazhi_within(), least(most, 1000));
end $$;
alter function fazhi_named(text[], integer) owner to fazhi_search;

-- How many open matters of the session's scope are due today and how many are late, each counted to `most` + 1 and no further.
create or replace function fazhi_dues(today date, passed_over text[], most integer) returns table (due_today bigint, late bigint)
language plpgsql stable security definer set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $$
begin
    return query execute format(
        'select (select count(*) from (select from ledger_matter m where not m.closed and m.next_due = %1$L'
        '   and m.procedure <> all (%2$L::text[]) and %3$s limit %4$s) t),'
        ' (select count(*) from (select from ledger_matter m where not m.closed and m.next_due < %1$L'
        '   and m.procedure <> all (%2$L::text[]) and %3$s and exists ('
        '   select from ledger_limit l where l.matter_id = m.id and l.state = ''open'' and l.office and not l.soft and l.due < %1$L)'
        '   limit %4$s) t)', today, passed_over, fazhi_within(), most + 1);
end $$;
alter function fazhi_dues(date, text[], integer) owner to fazhi_search;

-- How many open matters a person has in hand, and how many of these kinds nobody has taken in an organisation; to `most` + 1.
create or replace function fazhi_trays(account bigint, own bigint, taken text[], most integer) returns table (mine bigint, waiting bigint)
language plpgsql stable security definer set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 as $$
begin
    return query execute format(
        'select (select count(*) from (select from ledger_matter m where not m.closed and m.handler_id = %1$L and %4$s limit %5$s) t),'
        ' (select count(*) from (select from ledger_matter m where not m.closed and m.handler_id is null and m.org_rank = %2$L'
        '   and m.procedure = any (%3$L::text[]) and %4$s limit %5$s) t)', account, own, taken, fazhi_within(), most + 1);
end $$;
alter function fazhi_trays(bigint, bigint, text[], integer) owner to fazhi_search;
revoke all on function fazhi_dues(date, text[], integer), fazhi_trays(bigint, bigint, text[], integer) from public;
grant execute on function fazhi_dues(date, text[], integer), fazhi_trays(bigint, bigint, text[], integer) to fazhi_app;

create or replace function fazhi_track(wanted_number text, code_digest text) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
    select id from ledger_matter where number = wanted_number and track_code = code_digest and track_code <> ''
$$;
alter function fazhi_track(text, text) owner to fazhi_search;
revoke all on function fazhi_find(text[], integer, text[]), fazhi_named(text[], integer), fazhi_track(text, text) from public;
grant execute on function fazhi_find(text[], integer, text[]), fazhi_named(text[], integer), fazhi_track(text, text) to fazhi_app;

-- The hashes of one seal's acts (no content): from them anyone's receipt is made.
grant select on ledger_act, ledger_seal to fazhi_search;
drop policy if exists search_sees on ledger_act;
create policy search_sees on ledger_act for select to fazhi_search using (true);
create or replace function fazhi_sealed(seal_id bigint) returns table (id bigint, hash text)
language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.hash from ledger_act a, ledger_seal s
    where s.id = seal_id and a.id <= s.last_act
      and a.id > coalesce((select max(p.last_act) from ledger_seal p where p.id < s.id), 0)
    order by a.id
$$;
alter function fazhi_sealed(bigint) owner to fazhi_search;
revoke all on function fazhi_sealed(bigint) from public;
grant execute on function fazhi_sealed(bigint) to fazhi_app;

-- The board: how many open matters stand where, and since when; how long one act took after another. Counts and ids of
-- the session's scope, read from the index `matter_board` and from the acts of the matters asked for.
grant select on ledger_limit to fazhi_search;
drop policy if exists search_sees on ledger_limit;
create policy search_sees on ledger_limit for select to fazhi_search using (true);
create or replace function fazhi_standing(today date, wanted text[]) returns table (
    procedure text, stage text, organisation_id bigint, n bigint, days7 bigint, days30 bigint, days90 bigint, longer bigint,
    late bigint, passed bigint, returned bigint, oldest date)
language sql stable security definer set search_path = public, pg_temp as $$
    select m.procedure, m.stage, m.organisation_id, count(*),
        count(*) filter (where today - m.here_since <= 7),
        count(*) filter (where today - m.here_since between 8 and 30),
        count(*) filter (where today - m.here_since between 31 and 90),
        count(*) filter (where today - m.here_since > 90),
        count(*) filter (where m.next_due < today and exists (
            select 1 from ledger_limit l
            where l.matter_id = m.id and l.state = 'open' and l.office and not l.soft and l.due < today)),
        count(*) filter (where m.handovers >= 2),
        count(*) filter (where m.returns >= 1),
        min(m.here_since)
    from ledger_matter m
    where not m.closed and m.procedure = any (wanted)
      and m.procedure = any ((select string_to_array(coalesce(current_setting('fazhi.kinds', true), ''), ','))::text[])
      and m.secrecy <= (select fazhi_number('fazhi.clearance'))
      and (m.org_rank between (select fazhi_number('fazhi.lo')) and (select fazhi_number('fazhi.hi'))
           or m.origin_rank between (select fazhi_number('fazhi.lo')) and (select fazhi_number('fazhi.hi')))
      and ((select fazhi_number('fazhi.matter')) = -1 or m.id = (select fazhi_number('fazhi.matter')))
    group by m.procedure, m.stage, m.organisation_id
$$;
alter function fazhi_standing(date, text[]) owner to fazhi_search;

-- Ids of the open matters of these kinds that have been longest where they are: the first of each kind, merged.
create or replace function fazhi_longest(wanted text[], most integer) returns setof bigint
language sql stable security definer set search_path = public, pg_temp as $$
    select found.id from unnest(wanted) kind cross join lateral (
        select m.id, m.here_since from ledger_matter m
        where not m.closed and m.procedure = kind
          and m.procedure = any ((select string_to_array(coalesce(current_setting('fazhi.kinds', true), ''), ','))::text[])
          and m.secrecy <= (select fazhi_number('fazhi.clearance'))
          and (m.org_rank between (select fazhi_number('fazhi.lo')) and (select fazhi_number('fazhi.hi'))
               or m.origin_rank between (select fazhi_number('fazhi.lo')) and (select fazhi_number('fazhi.hi')))
          and ((select fazhi_number('fazhi.matter')) = -1 or m.id = (select fazhi_number('fazhi.matter')))
        order by m.here_since, m.id limit least(most, 100)) found
    order by found.here_since, found.id limit least(most, 100)
$$;
alter function fazhi_longest(text[], integer) owner to fazhi_search;
revoke all on function fazhi_longest(text[], integer) from public;
grant execute on function fazhi_longest(text[], integer) to fazhi_app;

-- Minutes from the first of `begins` to the first of `ends` after it, by when they were recorded. `minutes` is null where
-- the second has not been done yet, and where one of the two was entered on a later day than it happened (`entered_later`).
create or replace function fazhi_paces(wanted text, begins text[], ends text[], since date, until date)
returns table (matter_id bigint, minutes double precision, entered_later boolean)
language sql stable security definer set search_path = public, pg_temp as $$
    select m.id,
        case when not coalesce(b.later or e.later, b.later) then extract(epoch from e.recorded_at - b.recorded_at) / 60 end,
        coalesce(b.later or e.later, b.later)
    from ledger_matter m
    cross join lateral (
        select a.seq, a.recorded_at, (a.recorded_at at time zone 'Asia/Shanghai')::date > a.happened_on as later
        from ledger_act a where a.matter_id = m.id and a.action = any (begins) order by a.seq limit 1) b
    left join lateral (
        select a.recorded_at, (a.recorded_at at time zone 'Asia/Shanghai')::date > a.happened_on as later
        from ledger_act a where a.matter_id = m.id and a.seq > b.seq and a.action = any (ends) order by a.seq limit 1) e on true
    where m.procedure = wanted and m.opened_on between since and until
      and m.procedure = any ((select string_to_array(coalesce(current_setting('fazhi.kinds', true), ''), ','))::text[])
      and m.secrecy <= (select fazhi_number('fazhi.clearance'))
      and (m.org_rank between (select fazhi_number('fazhi.lo')) and (select fazhi_number('fazhi.hi'))
           or m.origin_rank between (select fazhi_number('fazhi.lo')) and (select fazhi_number('fazhi.hi')))
      and ((select fazhi_number('fazhi.matter')) = -1 or m.id = (select fazhi_number('fazhi.matter')))
$$;
alter function fazhi_paces(text, text[], text[], date, date) owner to fazhi_search;
revoke all on function fazhi_standing(date, text[]), fazhi_paces(text, text[], text[], date, date) from public;
grant execute on function fazhi_standing(date, text[]), fazhi_paces(text, text[], text[], date, date) to fazhi_app;

-- What became of the comments on something published: numbers only, by outcome ("" where not answered yet).
grant select on ledger_link, ledger_published to fazhi_search;
drop policy if exists search_sees on ledger_link;
create policy search_sees on ledger_link for select to fazhi_search using (true);
drop policy if exists search_sees on ledger_published;
create policy search_sees on ledger_published for select to fazhi_search using (true);
create or replace function fazhi_comments(about bigint) returns table (outcome text, n bigint)
language sql stable security definer set search_path = public, pg_temp as $$
    select m.outcome, count(*) from ledger_link l join ledger_matter m on m.id = l.matter_id
    where l.other_id = about and l.act_seq = 1
      and m.procedure in (select p.comments_kind from ledger_published p where p.matter_id = about)
    group by m.outcome
$$;
alter function fazhi_comments(bigint) owner to fazhi_search;
revoke all on function fazhi_comments(bigint) from public;
grant execute on function fazhi_comments(bigint) to fazhi_app;

-- 5. A district's settings are only added, so that what was in force on an earlier day can always be read.
revoke update, delete, truncate on ledger_districtsetting from fazhi_app;
drop trigger if exists append_only on ledger_districtsetting;
create trigger append_only before update or delete on ledger_districtsetting for each row execute function fazhi_append_only();

-- 6. What is encrypted cannot be compressed; do not let PostgreSQL try.
alter table ledger_paper alter column content set storage external;
alter table ledger_attachment alter column content set storage external;
