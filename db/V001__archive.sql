-- The archive: everything that cannot be computed again, and what was read out of it.

create table newspaper (
    id         bigint generated always as identity primary key,
    name       text   not null unique check (btrim(name) <> ''),
    -- from the province down (青海省西宁市): what the paper calls 市委 is that city's
    home_place text   not null
);

-- A newspaper's one day.
create table issue (
    id           bigint generated always as identity primary key,
    newspaper_id bigint not null references newspaper,
    date         date   not null,
    unique (newspaper_id, date),
    unique (id, newspaper_id)
);
create index issue_by_date on issue (date);

-- A file as it came, byte for byte. The same bytes are kept once.
create table source_file (
    id           bigint generated always as identity primary key,
    newspaper_id bigint      not null references newspaper,
    -- the name, with its folders where they are known
    path         text        not null check (path <> ''),
    bytes        bytea       not null check (octet_length(bytes) > 0),
    sha256       bytea       not null check (sha256 = sha256(bytes)),
    encoding     text        not null,
    received_at  timestamptz not null default now(),
    unique (newspaper_id, sha256),
    unique (id, newspaper_id)
);

-- A page as it now stands. While its day is open it belongs to no issue and has no number.
create table page (
    id             bigint generated always as identity primary key,
    newspaper_id   bigint not null references newspaper,
    issue_id       bigint,
    -- its place among the issue's pages, from 1: what an address names where no label is known
    number         int check (number > 0),
    -- 版次 (A01), where it is known
    label          text check (btrim(label) <> ''),
    source_file_id bigint not null unique,
    -- why the issue's day is thought to be what it is, a sentence each
    day_evidence   text[] not null,
    foreign key (issue_id, newspaper_id) references issue (id, newspaper_id),
    foreign key (source_file_id, newspaper_id) references source_file (id, newspaper_id),
    unique (issue_id, number),
    unique (issue_id, label),
    check ((issue_id is null) = (number is null))
);

-- A printed line that belongs to no article.
create table furniture (
    page_id bigint not null references page on delete cascade,
    line    int    not null check (line > 0),
    text    text   not null,
    kind    text   not null check (kind in ('MASTHEAD', 'DATE_LINE', 'PAGE_LINE', 'CREDITS', 'GUIDE',
                                            'ADVERTISEMENT', 'WEATHER', 'CAPTION', 'MARK', 'OTHER')),
    primary key (page_id, line)
);

create table article (
    id             bigint generated always as identity primary key,
    page_id        bigint not null references page on delete cascade,
    -- in reading order, from 0
    position       int    not null check (position >= 0),
    -- printed lines
    column_label   text[] not null,
    kicker         text[] not null,
    headline       text[] not null,
    subheadline    text[] not null,
    lead           text check (lead <> ''),
    signoff        text check (signoff <> ''),
    -- the dateline
    source         text check (source <> ''),
    place          text check (place <> ''),
    date           date,
    -- paragraphs are strings, crossheads objects: ["…", {"crosshead": "…"}]
    blocks         jsonb  not null check (jsonb_typeof(blocks) = 'array'),
    -- lines of the source file, from 1
    body_lines     int[]  not null check (0 < all (body_lines)),
    headline_lines int[]  not null check (0 < all (headline_lines)),
    label_lines    int[]  not null check (0 < all (label_lines)),
    confidence     double precision not null check (confidence between 0 and 1),
    -- [{"code": "headline-missing", "about": ""}]
    doubts         jsonb  not null check (jsonb_typeof(doubts) = 'array'),
    unique (page_id, position),
    check (not body_lines && headline_lines and not body_lines && label_lines and not headline_lines && label_lines)
);

create table reporter (
    id   bigint generated always as identity primary key,
    name text not null check (btrim(name) <> '')
);
create index reporter_by_name on reporter (name);

-- One person credited with an article in one role; who is credited in two roles stands twice.
create table byline (
    article_id  bigint not null references article on delete cascade,
    position    int    not null check (position >= 0),
    reporter_id bigint not null references reporter,
    -- as printed: 记者, 通讯员 …
    role        text check (role <> ''),
    primary key (article_id, position),
    unique nulls not distinct (article_id, reporter_id, role)
);
create index byline_by_reporter on byline (reporter_id);

create table official (
    id   bigint generated always as identity primary key,
    name text not null check (btrim(name) <> '')
);
create index official_by_name on official (name);

-- An official named in an article, once, with the fullest office that it prints.
create table appearance (
    article_id  bigint not null references article on delete cascade,
    official_id bigint not null references official,
    position    int    not null check (position >= 0),
    office      text check (office <> ''),
    primary key (article_id, official_id),
    unique (article_id, position)
);
create index appearance_by_official on appearance (official_id);

-- Every place where an article names an official: the printed line or block, and UTF-16 units in it.
create table mention (
    article_id  bigint not null,
    official_id bigint not null,
    part        text   not null check (part in ('KICKER', 'HEADLINE', 'SUBHEADLINE', 'BODY')),
    index       int    not null check (index >= 0),
    start       int    not null check (start >= 0),
    "end"       int    not null check ("end" > start),
    primary key (article_id, part, index, start),
    foreign key (article_id, official_id) references appearance on delete cascade
);
create index mention_by_appearance on mention (article_id, official_id);

-- The archive's history for those who follow it, the index first: which page changed when. Numbers grow in the order of commits;
-- a page that is gone keeps its rows.
create table revision (
    number  bigint primary key check (number > 0),
    page_id bigint      not null,
    made_at timestamptz not null default now()
);

-- What was taken in, and whether it came to its end.
create table intake (
    id          bigint generated always as identity primary key,
    origin      text        not null,
    started_at  timestamptz not null default now(),
    finished_at timestamptz check (finished_at >= started_at)
);

create table account (
    id            bigint generated always as identity primary key,
    name          text not null unique check (btrim(name) <> ''),
    password_hash text not null,
    role          text not null check (role in ('READER', 'EDITOR', 'ADMIN')),
    created_at    timestamptz not null default now()
);
