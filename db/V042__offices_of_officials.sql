-- The offices that articles print with an official, kept up when pages and corrections are written as the other
-- summaries are: a profile would otherwise count all articles that name its official, some ten thousand of them.

-- In their normal form, in the order in which the article prints them.
alter table official_article add column offices text[] not null default '{}';

create or replace view official_article_now as
select distinct on (appearance.article_id, person.id)
       person.id as official_id, appearance.article_id, issue.date as day, appearance.office, appearance.position,
       appearance.official_id as read_as,
       array(select held.office from held_office held
             where held.article_id = appearance.article_id and held.official_id = appearance.official_id
             order by held.position) as offices
from appearance
left join lateral (select correction.other_id
                   from split_article
                   join official_correction correction on correction.id = split_article.correction_id
                   where split_article.article_id = appearance.article_id
                     and correction.kind = 'SPLIT'
                     and correction.official_id = appearance.official_id
                     and not exists (select from official_correction undo where undo.undoes = correction.id)
                   order by correction.id desc
                   limit 1) split on true
join official machine on machine.id = coalesce(split.other_id, appearance.official_id)
join official person on person.id = coalesce(machine.shown_as, machine.id)
join article on article.id = appearance.article_id
join page on page.id = article.page_id
left join issue on issue.id = page.issue_id
where not machine.hidden and not person.hidden
order by appearance.article_id, person.id, appearance.office is null, appearance.position;

create or replace function refresh_official_articles(changed bigint[]) returns void language plpgsql as $$
begin
    delete from official_article
    using (select official_id, article_id, day, office, position, read_as, offices
           from official_article where article_id = any(changed)
           except
           select official_id, article_id, day, office, position, read_as, offices
           from official_article_now where article_id = any(changed)) wrong
    where official_article.article_id = wrong.article_id and official_article.official_id = wrong.official_id;
    insert into official_article (official_id, article_id, day, office, position, read_as, offices)
    select official_id, article_id, day, office, position, read_as, offices
    from official_article_now where article_id = any(changed)
    on conflict do nothing;
end
$$;

-- Offices are written after the officials who hold them.
create function held_office_changed() returns trigger language plpgsql as $$
begin
    update official_article set
        offices = array(select held.office from held_office held
                        where held.article_id = official_article.article_id
                          and held.official_id = official_article.read_as
                        order by held.position)
    where article_id in (select article_id from changed) and read_as in (select official_id from changed);
    return null;
end
$$;

create trigger held_office_added after insert on held_office referencing new table as changed
    for each statement execute function held_office_changed();
create trigger held_office_gone after delete on held_office referencing old table as changed
    for each statement execute function held_office_changed();

create table office_summary (
    official_id bigint not null,
    -- as articles print it, or in its normal form
    form        text   not null check (form in ('PRINTED', 'NORMAL')),
    office      text   not null,
    articles    bigint not null,
    first_day   date,
    last_day    date
);
-- an index entry has at most 2.7 kB, an office any length
create unique index office_summary_key on office_summary (official_id, form, md5(office));

create view office_summary_now as
select official_id, 'PRINTED' as form, office, count(*) as articles, min(day) as first_day, max(day) as last_day
from official_article where office is not null
group by official_id, office
union all
select official_id, 'NORMAL', held.office, count(*), min(day), max(day)
from official_article, unnest(offices) held (office)
group by official_id, held.office;

create function count_offices() returns trigger language plpgsql as $$
begin
    insert into office_summary (official_id, form, office, articles, first_day, last_day)
    select official_id, 'PRINTED', office, count(*), min(day), max(day)
    from changed where office is not null
    group by official_id, office
    union all
    select official_id, 'NORMAL', held.office, count(*), min(day), max(day)
    from changed, unnest(offices) held (office)
    group by official_id, held.office
    on conflict (official_id, form, md5(office)) do update set
        articles = office_summary.articles + excluded.articles,
        first_day = least(office_summary.first_day, excluded.first_day),
        last_day = greatest(office_summary.last_day, excluded.last_day);
    return null;
end
$$;

-- The first or the last day of an office, read in the order of an index until an article has that office.
create function day_of_office(official bigint, kind text, wanted text, latest boolean) returns date
language plpgsql stable as $$
begin
    if kind = 'PRINTED' and latest then
        return (select max(day) from official_article where official_id = official and office = wanted);
    elsif kind = 'PRINTED' then
        return (select min(day) from official_article where official_id = official and office = wanted);
    elsif latest then
        return (select max(day) from official_article where official_id = official and wanted = any(offices));
    else
        return (select min(day) from official_article where official_id = official and wanted = any(offices));
    end if;
end
$$;

-- Days are looked for anew only where the first or the last one went.
create function recount_offices() returns trigger language plpgsql as $$
begin
    update office_summary set
        articles = office_summary.articles - fewer.articles,
        first_day = case when fewer.first_day <= office_summary.first_day
                         then day_of_office(fewer.official_id, fewer.form, fewer.office, false)
                         else office_summary.first_day end,
        last_day = case when fewer.last_day >= office_summary.last_day
                        then day_of_office(fewer.official_id, fewer.form, fewer.office, true)
                        else office_summary.last_day end
    from (select official_id, 'PRINTED' as form, office, count(*) as articles, min(day) as first_day, max(day) as last_day
          from changed where office is not null
          group by official_id, office
          union all
          select official_id, 'NORMAL', held.office, count(*), min(day), max(day)
          from changed, unnest(offices) held (office)
          group by official_id, held.office) fewer
    where office_summary.official_id = fewer.official_id and office_summary.form = fewer.form
      and md5(office_summary.office) = md5(fewer.office);
    delete from office_summary where articles = 0 and official_id in (select official_id from changed);
    return null;
end
$$;

create trigger offices_added after insert on official_article referencing new table as changed
    for each statement execute function count_offices();
create trigger offices_changed_from after update on official_article referencing old table as changed
    for each statement execute function recount_offices();
create trigger offices_changed_to after update on official_article referencing new table as changed
    for each statement execute function count_offices();
create trigger offices_gone after delete on official_article referencing old table as changed
    for each statement execute function recount_offices();

create or replace function rebuild_summaries() returns void language plpgsql as $$
begin
    truncate page_summary, label_summary, issue_summary, official_article, official_summary, office_summary,
             reporter_article, reporter_summary;
    insert into page_summary select * from page_summary_now;
    insert into label_summary select * from label_summary_now;
    insert into issue_summary select * from issue_summary_now;
    -- the triggers count officials, offices and reporters
    insert into official_article select * from official_article_now;
    insert into reporter_article select * from reporter_article_now;
end
$$;

create or replace view wrong_summary as
select 'page_summary' as summary, count(*) as rows from (
    (select * from page_summary except select * from page_summary_now)
    union all
    (select * from page_summary_now except select * from page_summary)) wrong
union all
select 'label_summary', count(*) from (
    (select * from label_summary except select * from label_summary_now)
    union all
    (select * from label_summary_now except select * from label_summary)) wrong
union all
select 'issue_summary', count(*) from (
    (select * from issue_summary except select * from issue_summary_now)
    union all
    (select * from issue_summary_now except select * from issue_summary)) wrong
union all
select 'official_article', count(*) from (
    (select * from official_article except select * from official_article_now)
    union all
    (select * from official_article_now except select * from official_article)) wrong
union all
select 'official_summary', count(*) from (
    (select * from official_summary except select * from official_summary_now)
    union all
    (select * from official_summary_now except select * from official_summary)) wrong
union all
select 'office_summary', count(*) from (
    (select * from office_summary except select * from office_summary_now)
    union all
    (select * from office_summary_now except select * from office_summary)) wrong
union all
select 'reporter_article', count(*) from (
    (select * from reporter_article except select * from reporter_article_now)
    union all
    (select * from reporter_article_now except select * from reporter_article)) wrong
union all
select 'reporter_summary', count(*) from (
    (select * from reporter_summary except select * from reporter_summary_now)
    union all
    (select * from reporter_summary_now except select * from reporter_summary)) wrong;

select rebuild_summaries();
