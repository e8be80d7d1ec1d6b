-- Looking for what may be the same matter, and the line of matters one story went through. Narrow functions, run by the
-- owner after every migration together with rights.sql; safe to run again.

-- Which of these two-character pieces are frequent, by the statistics of the search column, and, as '', the share of the
-- least frequent piece the statistics know: all others are rarer. It tells nothing of a matter.
create or replace function fazhi_frequent(wanted text[]) returns table (word text, share real)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with known as (
        select unnest(s.most_common_elems::text::text[]) as w,
               unnest(s.most_common_elem_freqs[1:cardinality(s.most_common_elems::text::text[])]) as f
        from pg_stats s where s.schemaname = 'public' and s.tablename = 'ledger_matter' and s.attname = 'words'
    )
    select w, f from known where w = any (wanted) union all select '', min(f) from known having count(*) > 0
$$;

-- Ids within the session's scope that hold enough of these pieces, with how many they share. `query`: any of its
-- combinations; `wanted`: all pieces of the text.
create or replace function fazhi_similar(query text, wanted text[], most integer)
returns table (id bigint, shared integer)
language sql stable security definer set search_path = public, pg_temp as $$
    select m.id, (length(m.words) - length(ts_delete(m.words, wanted)))::integer
    from ledger_matter m
    where (m.words || fazhi_place(m.procedure, m.opened_on, m.org_rank, m.origin_rank)) @@ query::tsquery
      and m.procedure = any (string_to_array(coalesce(current_setting('fazhi.kinds', true), ''), ','))
      and m.secrecy <= fazhi_number('fazhi.clearance')
      and (m.org_rank between fazhi_number('fazhi.lo') and fazhi_number('fazhi.hi')
           or m.origin_rank between fazhi_number('fazhi.lo') and fazhi_number('fazhi.hi'))
      and (fazhi_number('fazhi.matter') = -1 or m.id = fazhi_number('fazhi.matter'))
    order by 2 desc, m.opened_on desc, m.id desc limit least(most, 200)
$$;
alter function fazhi_similar(text, text[], integer) owner to fazhi_search;

-- The line of matters that a matter in the session's scope came from and went to (links 转来). Of one outside the scope only
-- that it is there: number, kind, stage, day and organisation; no title, no content, no person. Classified ones never.
grant select on ledger_link to fazhi_search;
drop policy if exists search_sees on ledger_link;
create policy search_sees on ledger_link for select to fazhi_search using (true);
create or replace function fazhi_story(start_at bigint)
returns table (id bigint, number text, procedure text, stage text, closed boolean, opened_on date, organisation_id bigint)
language sql stable security definer set search_path = public, pg_temp as $$
    with recursive line as (
        select m.id, 0 as steps from ledger_matter m
        where m.id = start_at
          and m.procedure = any (string_to_array(coalesce(current_setting('fazhi.kinds', true), ''), ','))
          and m.secrecy <= fazhi_number('fazhi.clearance')
          and (m.org_rank between fazhi_number('fazhi.lo') and fazhi_number('fazhi.hi')
               or m.origin_rank between fazhi_number('fazhi.lo') and fazhi_number('fazhi.hi'))
          and (fazhi_number('fazhi.matter') = -1 or m.id = fazhi_number('fazhi.matter'))
        union
        select case when l.matter_id = line.id then l.other_id else l.matter_id end, line.steps + 1
        from line join ledger_link l on l.kind = '转来' and (l.matter_id = line.id or l.other_id = line.id)
        where line.steps < 6
    )
    select m.id, m.number::text, m.procedure::text, m.stage::text, m.closed, m.opened_on, m.organisation_id
    from ledger_matter m
    where m.id in (select line.id from line) and (m.secrecy = 0 or m.secrecy <= fazhi_number('fazhi.clearance'))
    order by m.opened_on, m.id limit 40
$$;
alter function fazhi_story(bigint) owner to fazhi_search;

revoke all on function fazhi_frequent(text[]), fazhi_similar(text, text[], integer), fazhi_story(bigint) from public;
grant execute on function fazhi_frequent(text[]), fazhi_similar(text, text[], integer), fazhi_story(bigint) to fazhi_app;

-- All matters of these kinds that a matter in the session's scope is linked with, directly or through one another, and how. A
-- walk does not go on through kinds in `resting`. Of one outside the scope only that it is there, as above; classified ones
-- never, and no walk goes through them. `links`: [other matter, kind of link, action that made it] of links among them.
create or replace function fazhi_course(start_at bigint, kinds text[], resting text[])
returns table (id bigint, number text, procedure text, stage text, closed boolean, opened_on date, organisation_id bigint, links jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
    with recursive walk as (
        select m.id, m.procedure, 0 as steps from ledger_matter m
        where m.id = start_at and m.procedure = any (kinds)
          and m.procedure = any (string_to_array(coalesce(current_setting('fazhi.kinds', true), ''), ','))
          and m.secrecy <= fazhi_number('fazhi.clearance')
          and (m.org_rank between fazhi_number('fazhi.lo') and fazhi_number('fazhi.hi')
               or m.origin_rank between fazhi_number('fazhi.lo') and fazhi_number('fazhi.hi'))
          and (fazhi_number('fazhi.matter') = -1 or m.id = fazhi_number('fazhi.matter'))
        union
        select n.id, n.procedure, walk.steps + 1
        from walk
        join lateral (
            select l.other_id as id from ledger_link l where l.matter_id = walk.id
            union select l.matter_id from ledger_link l where l.other_id = walk.id
        ) near on true
        join ledger_matter n on n.id = near.id and n.procedure = any (kinds)
            and (n.secrecy = 0 or n.secrecy <= fazhi_number('fazhi.clearance'))
        where walk.steps < 8 and (walk.steps = 0 or walk.procedure <> all (resting))
    ), found as (
        select walk.id, min(walk.steps) as steps from walk group by walk.id order by 2, 1 limit 40
    )
    select m.id, m.number::text, m.procedure::text, m.stage::text, m.closed, m.opened_on, m.organisation_id,
        coalesce((
            select jsonb_agg(jsonb_build_array(l.other_id, l.kind, a.action) order by l.id)
            from ledger_link l join ledger_act a on a.matter_id = l.matter_id and a.seq = l.act_seq
            where l.matter_id = m.id and l.other_id in (select f.id from found f)), '[]'::jsonb)
    from ledger_matter m where m.id in (select f.id from found f)
    order by m.opened_on, m.id
$$;
alter function fazhi_course(bigint, text[], text[]) owner to fazhi_search;
revoke all on function fazhi_course(bigint, text[], text[]) from public;
grant execute on function fazhi_course(bigint, text[], text[]) to fazhi_app;
