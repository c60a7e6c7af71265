-- What lists and overviews count, kept up when pages and corrections are written, so that no request counts the archive.
-- All of it follows from other tables: it is not in a backup, and rebuild_summaries() makes it anew. It is kept by
-- triggers rather than by the program, because pages and corrections are written in many places; each trigger runs once
-- for a statement, however many rows that has. Writers hold the archive's lock, so no two of them meet here.

-- A page by its articles. An article is doubtful below the confidence of 0.9, as in the index article_in_doubt.
create table page_summary (
    page_id    bigint primary key,
    articles   int    not null,
    -- the mean; null without articles
    confidence double precision,
    doubtful   int    not null,
    -- the expected number of wrong articles among the doubtful ones
    wrong      double precision not null,
    -- the codes of the doubtful articles' doubts, the most frequent first
    doubts     text[] not null
);
create index page_summary_doubtful on page_summary (page_id) where doubtful > 0;
create index page_summary_by_confidence on page_summary (confidence, page_id);

-- The column labels that articles print.
create table label_summary (
    label    text   primary key,
    articles bigint not null
);

-- The issues that have a page.
create table issue_summary (
    issue_id     bigint primary key,
    newspaper_id bigint not null,
    date         date   not null,
    pages        int    not null check (pages > 0),
    articles     int    not null
);
create index issue_summary_by_date on issue_summary (date, newspaper_id);

-- Who is shown to be named in an article: what the view shown_appearance worked out before.
create table official_article (
    official_id bigint not null,
    article_id  bigint not null,
    -- of the issue
    day         date,
    office      text,
    position    int    not null,
    read_as     bigint not null,
    primary key (article_id, official_id)
);
create index official_article_by_day on official_article (official_id, day desc nulls last, article_id desc);

create table official_summary (
    official_id bigint primary key,
    -- as displayed
    name        text   not null,
    articles    bigint not null,
    first_day   date,
    last_day    date
);
create index official_summary_in_order on official_summary (articles desc, name, official_id);
create index official_summary_by_name on official_summary (name);

-- Who is shown to be credited with an article.
create table reporter_article (
    reporter_id bigint not null,
    article_id  bigint not null,
    day         date,
    primary key (article_id, reporter_id)
);
create index reporter_article_by_day on reporter_article (reporter_id, day desc nulls last, article_id desc);

create table reporter_summary (
    reporter_id bigint primary key,
    name        text   not null,
    articles    bigint not null,
    first_day   date,
    last_day    date
);
create index reporter_summary_in_order on reporter_summary (articles desc, name, reporter_id);
create index reporter_summary_by_name on reporter_summary (name);

create index official_by_shown_as on official (shown_as) where shown_as is not null;
create index reporter_by_shown_as on reporter (shown_as) where shown_as is not null;
create index split_correction on official_correction (other_id) where kind = 'SPLIT';

-- What the tables above hold, worked out from the others.

create view page_summary_now as
select page.id as page_id, count(article.id)::int as articles, round(avg(article.confidence)::numeric, 6)::double precision as confidence,
       (count(*) filter (where article.confidence < 0.9))::int as doubtful,
       round(coalesce(sum(1 - article.confidence) filter (where article.confidence < 0.9), 0)::numeric, 6)::double precision
           as wrong,
       array(select doubt ->> 'code' from article doubtful, jsonb_array_elements(doubtful.doubts) doubt
             where doubtful.page_id = page.id and doubtful.confidence < 0.9
             group by 1 order by count(*) desc, 1) as doubts
from page
left join article on article.page_id = page.id
group by page.id;

create view label_summary_now as
select array_to_string(column_label, ' ') as label, count(*) as articles
from article where column_label <> '{}' group by 1;

create view issue_summary_now as
select issue.id as issue_id, issue.newspaper_id, issue.date, count(*)::int as pages,
       coalesce(sum(page_summary.articles), 0)::int as articles
from issue
join page on page.issue_id = issue.id
left join page_summary on page_summary.page_id = page.id
group by issue.id;

create view official_article_now as
select distinct on (appearance.article_id, person.id)
       person.id as official_id, appearance.article_id, issue.date as day, appearance.office, appearance.position,
       appearance.official_id as read_as
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

create view official_summary_now as
select listed.official_id, coalesce(person.shown_name, person.name) as name, count(*) as articles,
       min(listed.day) as first_day, max(listed.day) as last_day
from official_article listed
join official person on person.id = listed.official_id
group by listed.official_id, person.id;

create view reporter_article_now as
select distinct person.id as reporter_id, byline.article_id, issue.date as day
from byline
join reporter machine on machine.id = byline.reporter_id
join reporter person on person.id = coalesce(machine.shown_as, machine.id)
join article on article.id = byline.article_id
join page on page.id = article.page_id
left join issue on issue.id = page.issue_id;

create view reporter_summary_now as
select listed.reporter_id, coalesce(person.shown_name, person.name) as name, count(*) as articles,
       min(listed.day) as first_day, max(listed.day) as last_day
from reporter_article listed
join reporter person on person.id = listed.reporter_id
group by listed.reporter_id, person.id;

create or replace view shown_appearance as
select listed.article_id, listed.official_id, coalesce(person.shown_name, person.name) as name, listed.office,
       listed.position, listed.read_as
from official_article listed
join official person on person.id = listed.official_id;

-- Pages and issues

create function refresh_issues(changed bigint[]) returns void language plpgsql as $$
begin
    delete from issue_summary
    where issue_id = any(changed) and not exists (select from page where page.issue_id = issue_summary.issue_id);
    insert into issue_summary (issue_id, newspaper_id, date, pages, articles)
    select issue_id, newspaper_id, date, pages, articles from issue_summary_now where issue_id = any(changed)
    on conflict (issue_id) do update set pages = excluded.pages, articles = excluded.articles, date = excluded.date;
end
$$;

create function refresh_pages(changed bigint[]) returns void language plpgsql as $$
begin
    insert into page_summary (page_id, articles, confidence, doubtful, wrong, doubts)
    select page_id, articles, confidence, doubtful, wrong, doubts from page_summary_now where page_id = any(changed)
    on conflict (page_id) do update set
        articles = excluded.articles, confidence = excluded.confidence, doubtful = excluded.doubtful,
        wrong = excluded.wrong, doubts = excluded.doubts;
    perform refresh_issues(array(select distinct issue_id from page where id = any(changed) and issue_id is not null));
end
$$;

create function article_changed() returns trigger language plpgsql as $$
begin
    perform refresh_pages(array(select distinct page_id from changed));
    return null;
end
$$;

create trigger article_added after insert on article referencing new table as changed
    for each statement execute function article_changed();
create trigger article_updated after update on article referencing new table as changed
    for each statement execute function article_changed();
create trigger article_gone after delete on article referencing old table as changed
    for each statement execute function article_changed();

create function label_added() returns trigger language plpgsql as $$
begin
    insert into label_summary (label, articles)
    select array_to_string(column_label, ' '), count(*) from changed where column_label <> '{}' group by 1
    on conflict (label) do update set articles = label_summary.articles + excluded.articles;
    return null;
end
$$;

create function label_gone() returns trigger language plpgsql as $$
begin
    update label_summary set articles = label_summary.articles - fewer.articles
    from (select array_to_string(column_label, ' ') as label, count(*) as articles
          from changed where column_label <> '{}' group by 1) fewer
    where label_summary.label = fewer.label;
    delete from label_summary where articles = 0;
    return null;
end
$$;

create trigger label_added after insert on article referencing new table as changed
    for each statement execute function label_added();
create trigger label_changed_from after update on article referencing old table as changed
    for each statement execute function label_gone();
create trigger label_changed_to after update on article referencing new table as changed
    for each statement execute function label_added();
create trigger label_gone after delete on article referencing old table as changed
    for each statement execute function label_gone();

create function page_added() returns trigger language plpgsql as $$
begin
    perform refresh_pages(array(select id from changed));
    return null;
end
$$;

create function page_gone() returns trigger language plpgsql as $$
begin
    delete from page_summary where page_id in (select id from changed);
    perform refresh_issues(array(select distinct issue_id from changed where issue_id is not null));
    return null;
end
$$;

create function page_moved() returns trigger language plpgsql as $$
declare
    moved bigint[] := array(select after.id from after join before on before.id = after.id
                            where after.issue_id is distinct from before.issue_id);
begin
    if cardinality(moved) > 0 then
        perform refresh_issues(array(select issue_id from before where id = any(moved) and issue_id is not null
                                     union
                                     select issue_id from after where id = any(moved) and issue_id is not null));
        update official_article set day = issue.date
        from article join page on page.id = article.page_id left join issue on issue.id = page.issue_id
        where article.id = official_article.article_id and article.page_id = any(moved);
        update reporter_article set day = issue.date
        from article join page on page.id = article.page_id left join issue on issue.id = page.issue_id
        where article.id = reporter_article.article_id and article.page_id = any(moved);
    end if;
    return null;
end
$$;

create trigger page_added after insert on page referencing new table as changed
    for each statement execute function page_added();
create trigger page_moved after update on page referencing old table as before new table as after
    for each statement execute function page_moved();
create trigger page_gone after delete on page referencing old table as changed
    for each statement execute function page_gone();

-- Officials

-- What is right stays as it is: a correction of one official in ten thousand articles writes that official's rows only.
create function refresh_official_articles(changed bigint[]) returns void language plpgsql as $$
begin
    delete from official_article
    using (select official_id, article_id, day, office, position, read_as
           from official_article where article_id = any(changed)
           except
           select official_id, article_id, day, office, position, read_as
           from official_article_now where article_id = any(changed)) wrong
    where official_article.article_id = wrong.article_id and official_article.official_id = wrong.official_id;
    insert into official_article (official_id, article_id, day, office, position, read_as)
    select official_id, article_id, day, office, position, read_as
    from official_article_now where article_id = any(changed)
    on conflict do nothing;
end
$$;

create function appearance_changed() returns trigger language plpgsql as $$
begin
    perform refresh_official_articles(array(select distinct article_id from changed));
    return null;
end
$$;

create trigger appearance_added after insert on appearance referencing new table as changed
    for each statement execute function appearance_changed();
create trigger appearance_updated after update on appearance referencing new table as changed
    for each statement execute function appearance_changed();
create trigger appearance_gone after delete on appearance referencing old table as changed
    for each statement execute function appearance_changed();
create trigger split_article_added after insert on split_article referencing new table as changed
    for each statement execute function appearance_changed();
create trigger split_article_gone after delete on split_article referencing old table as changed
    for each statement execute function appearance_changed();

create function split_undone() returns trigger language plpgsql as $$
begin
    if exists (select from changed where undoes is not null) then
        perform refresh_official_articles(array(select article_id from split_article
                                                where correction_id in (select undoes from changed)));
    end if;
    return null;
end
$$;

create trigger official_correction_added after insert on official_correction referencing new table as changed
    for each statement execute function split_undone();

create function official_changed() returns trigger language plpgsql as $$
declare
    shown bigint[] := array(select after.id from after join before on before.id = after.id
                            where after.shown_as is distinct from before.shown_as or after.hidden <> before.hidden);
begin
    if cardinality(shown) > 0 then
        shown := shown || array(select id from official where shown_as = any(shown));
        perform refresh_official_articles(array(
            select article_id from appearance where official_id = any(shown)
            union
            select article_id from split_article
            where correction_id in (select id from official_correction where kind = 'SPLIT' and other_id = any(shown))
            union
            select article_id from official_article where official_id = any(shown)));
    end if;
    update official_summary set name = coalesce(after.shown_name, after.name)
    from after
    where after.id = official_summary.official_id and official_summary.name <> coalesce(after.shown_name, after.name);
    return null;
end
$$;

create trigger official_changed after update on official referencing old table as before new table as after
    for each statement execute function official_changed();

create function count_official_articles() returns trigger language plpgsql as $$
begin
    insert into official_summary (official_id, name, articles, first_day, last_day)
    select changed.official_id, coalesce(person.shown_name, person.name), count(*), min(day), max(day)
    from changed join official person on person.id = changed.official_id
    group by changed.official_id, person.id
    on conflict (official_id) do update set
        articles = official_summary.articles + excluded.articles,
        first_day = least(official_summary.first_day, excluded.first_day),
        last_day = greatest(official_summary.last_day, excluded.last_day);
    return null;
end
$$;

create function recount_official_articles() returns trigger language plpgsql as $$
begin
    update official_summary set
        articles = official_summary.articles - case tg_op when 'DELETE' then fewer.articles else 0 end,
        first_day = (select min(day) from official_article where official_id = fewer.official_id),
        last_day = (select max(day) from official_article where official_id = fewer.official_id)
    from (select official_id, count(*) as articles from changed group by official_id) fewer
    where official_summary.official_id = fewer.official_id;
    delete from official_summary where articles = 0 and official_id in (select official_id from changed);
    return null;
end
$$;

create trigger official_article_added after insert on official_article referencing new table as changed
    for each statement execute function count_official_articles();
create trigger official_article_updated after update on official_article referencing new table as changed
    for each statement execute function recount_official_articles();
create trigger official_article_gone after delete on official_article referencing old table as changed
    for each statement execute function recount_official_articles();

-- Reporters

create function refresh_reporter_articles(changed bigint[]) returns void language plpgsql as $$
begin
    delete from reporter_article
    using (select reporter_id, article_id, day from reporter_article where article_id = any(changed)
           except
           select reporter_id, article_id, day from reporter_article_now where article_id = any(changed)) wrong
    where reporter_article.article_id = wrong.article_id and reporter_article.reporter_id = wrong.reporter_id;
    insert into reporter_article (reporter_id, article_id, day)
    select reporter_id, article_id, day from reporter_article_now where article_id = any(changed)
    on conflict do nothing;
end
$$;

create function byline_changed() returns trigger language plpgsql as $$
begin
    perform refresh_reporter_articles(array(select distinct article_id from changed));
    return null;
end
$$;

create trigger byline_added after insert on byline referencing new table as changed
    for each statement execute function byline_changed();
create trigger byline_updated after update on byline referencing new table as changed
    for each statement execute function byline_changed();
create trigger byline_gone after delete on byline referencing old table as changed
    for each statement execute function byline_changed();

create function reporter_changed() returns trigger language plpgsql as $$
declare
    shown bigint[] := array(select after.id from after join before on before.id = after.id
                            where after.shown_as is distinct from before.shown_as);
begin
    if cardinality(shown) > 0 then
        shown := shown || array(select id from reporter where shown_as = any(shown));
        perform refresh_reporter_articles(array(select article_id from byline where reporter_id = any(shown)
                                                union
                                                select article_id from reporter_article where reporter_id = any(shown)));
    end if;
    update reporter_summary set name = coalesce(after.shown_name, after.name)
    from after
    where after.id = reporter_summary.reporter_id and reporter_summary.name <> coalesce(after.shown_name, after.name);
    return null;
end
$$;

create trigger reporter_changed after update on reporter referencing old table as before new table as after
    for each statement execute function reporter_changed();

create function count_reporter_articles() returns trigger language plpgsql as $$
begin
    insert into reporter_summary (reporter_id, name, articles, first_day, last_day)
    select changed.reporter_id, coalesce(person.shown_name, person.name), count(*), min(day), max(day)
    from changed join reporter person on person.id = changed.reporter_id
    group by changed.reporter_id, person.id
    on conflict (reporter_id) do update set
        articles = reporter_summary.articles + excluded.articles,
        first_day = least(reporter_summary.first_day, excluded.first_day),
        last_day = greatest(reporter_summary.last_day, excluded.last_day);
    return null;
end
$$;

create function recount_reporter_articles() returns trigger language plpgsql as $$
begin
    update reporter_summary set
        articles = reporter_summary.articles - case tg_op when 'DELETE' then fewer.articles else 0 end,
        first_day = (select min(day) from reporter_article where reporter_id = fewer.reporter_id),
        last_day = (select max(day) from reporter_article where reporter_id = fewer.reporter_id)
    from (select reporter_id, count(*) as articles from changed group by reporter_id) fewer
    where reporter_summary.reporter_id = fewer.reporter_id;
    delete from reporter_summary where articles = 0 and reporter_id in (select reporter_id from changed);
    return null;
end
$$;

create trigger reporter_article_added after insert on reporter_article referencing new table as changed
    for each statement execute function count_reporter_articles();
create trigger reporter_article_updated after update on reporter_article referencing new table as changed
    for each statement execute function recount_reporter_articles();
create trigger reporter_article_gone after delete on reporter_article referencing old table as changed
    for each statement execute function recount_reporter_articles();

-- Anew

create function rebuild_summaries() returns void language plpgsql as $$
begin
    truncate page_summary, label_summary, issue_summary, official_article, official_summary, reporter_article, reporter_summary;
    insert into page_summary select * from page_summary_now;
    insert into label_summary select * from label_summary_now;
    insert into issue_summary select * from issue_summary_now;
    insert into official_article select * from official_article_now;
    insert into reporter_article select * from reporter_article_now;
end
$$;

-- The rows of the summaries that are not what follows from the other tables.
create view wrong_summary as
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
