-- One official across articles: what the machine tells apart, what people mended, and who held which office when.

-- The machine's person stays the row that it is. These columns say how it is shown; they follow from the mends in force.
alter table official
    -- the person that it was merged into
    add column shown_as   bigint references official check (shown_as <> id),
    add column shown_name text check (btrim(shown_name) <> ''),
    -- a person made by a split, whom the machine never recognises by itself
    add column made_by_mend boolean not null default false,
    add column hidden     boolean not null default false;

-- The offices printed with an official in their normal form, with the place: 西宁市委书记.
create table held_office (
    article_id  bigint not null,
    official_id bigint not null,
    position    int    not null check (position >= 0),
    office      text   not null check (office <> ''),
    primary key (article_id, official_id, position),
    foreign key (article_id, official_id) references appearance on delete cascade
);
create index held_office_by_official on held_office (official_id);

-- What people say about persons. Rows are added, never changed: a mend is undone by one more row.
create table person_mend (
    id          bigint generated always as identity primary key,
    kind        text        not null check (kind in ('MERGE', 'SPLIT', 'RENAME', 'OFFICE', 'NO_OFFICIAL', 'UNDO')),
    official_id bigint references official,
    -- MERGE: whom the person is shown as; SPLIT: the new person
    other_id    bigint references official,
    -- RENAME
    name        text check (btrim(name) <> ''),
    -- OFFICE
    office      text check (btrim(office) <> ''),
    held_from   date,
    held_to     date,
    -- UNDO
    undoes      bigint unique references person_mend,
    reason      text        not null default '',
    made_at     timestamptz not null default now(),
    made_by     text        not null check (btrim(made_by) <> ''),
    check ((kind = 'UNDO') = (undoes is not null)),
    check ((kind = 'UNDO') = (official_id is null)),
    check ((kind in ('MERGE', 'SPLIT')) = (other_id is not null)),
    check ((kind = 'RENAME') = (name is not null)),
    check ((kind = 'OFFICE') = (office is not null)),
    check (held_to >= held_from),
    check (other_id <> official_id)
);

-- The articles in which a split says it is the other person. An article that is gone for now keeps its row.
create table split_article (
    mend_id    bigint not null references person_mend,
    article_id bigint not null,
    primary key (mend_id, article_id)
);
create index split_article_by_article on split_article (article_id);

create view mend_in_force as
select mend.*
from person_mend mend
where mend.kind <> 'UNDO'
  and not exists (select 1 from person_mend undo where undo.undoes = mend.id);

-- Who is shown to be named in an article, once each: what the machine read, mended.
create view shown_appearance as
select distinct on (appearance.article_id, person.id)
       appearance.article_id,
       person.id                                as official_id,
       coalesce(person.shown_name, person.name) as name,
       appearance.office,
       appearance.position,
       appearance.official_id                   as read_as
from appearance
left join lateral (select mend.other_id
                   from mend_in_force mend
                   join split_article on split_article.mend_id = mend.id
                   where mend.kind = 'SPLIT'
                     and mend.official_id = appearance.official_id
                     and split_article.article_id = appearance.article_id
                   order by mend.id desc
                   limit 1) split on true
join official machine on machine.id = coalesce(split.other_id, appearance.official_id)
join official person on person.id = coalesce(machine.shown_as, machine.id)
where not machine.hidden
  and not person.hidden
order by appearance.article_id, person.id, appearance.office is null, appearance.position;

-- Who held which office when, from outside the coverage: shipped with the program, or entered by an admin.
create table tenure (
    id        bigint generated always as identity primary key,
    name      text not null check (btrim(name) <> ''),
    -- in its normal form, with the place
    office    text not null check (btrim(office) <> ''),
    held_from date,
    held_to   date,
    evidence  text not null,
    check (held_to >= held_from),
    unique nulls not distinct (name, office, held_from)
);

-- On which day people say a page appeared, against what the machine inferred. Undone by one more row, like the mends of persons.
create table day_mend (
    id      bigint generated always as identity primary key,
    page_id bigint      not null references page,
    date    date,
    undoes  bigint unique references day_mend,
    reason  text        not null default '',
    made_at timestamptz not null default now(),
    made_by text        not null check (btrim(made_by) <> ''),
    check ((undoes is null) = (date is not null))
);
create index day_mend_by_page on day_mend (page_id);

create view day_in_force as
select distinct on (mend.page_id) mend.page_id, mend.id, mend.date
from day_mend mend
where mend.date is not null
  and not exists (select 1 from day_mend undo where undo.undoes = mend.id)
order by mend.page_id, mend.id desc;

alter table page
    -- how sure the issue's day is, 0 while it is open
    add column day_confidence double precision not null default 1 check (day_confidence between 0 and 1);
