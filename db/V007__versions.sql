-- What a page was before it became what it is, and where its articles went.

alter table page
    -- why the page reads as it does, since when, and who asked for it
    add column stated_by   text not null default 'INTAKE'
        check (stated_by in ('INTAKE', 'AGAIN', 'CORRECTION', 'DAY', 'BACK')),
    add column stated_for  text not null default '',
    add column stated_at   timestamptz not null default now();

-- A page as it once read.
create table page_version (
    id             bigint generated always as identity primary key,
    page_id        bigint      not null references page,
    source_file_id bigint      not null references source_file,
    stated_by      text        not null,
    stated_for     text        not null,
    stated_at      timestamptz not null,
    replaced_at    timestamptz not null default now(),
    date           date,
    day_evidence   text[]      not null,
    day_confidence double precision not null,
    -- the form in which the `segment` command prints a page, and what else it takes to restore it
    articles       jsonb       not null check (jsonb_typeof(articles) = 'array'),
    furniture      jsonb       not null check (jsonb_typeof(furniture) = 'array')
);
create index page_version_by_page on page_version (page_id, id);
create index page_version_by_file on page_version (source_file_id);

-- The version that somebody went back to: it holds until other bytes come.
alter table page add column held_version bigint references page_version;

-- An article that is gone: what replaced it.
create table article_redirect (
    article_id bigint primary key,
    page_id    bigint not null references page,
    -- the article that has most of its text; null where only the page is left
    successor  bigint check (successor <> article_id),
    made_at    timestamptz not null default now()
);
create index article_redirect_by_successor on article_redirect (successor);
