-- What people say about reporters, against what the machine tells apart by name.

-- The machine's reporter stays the row that it is. These columns say how it is shown; they follow from the mends in force.
alter table reporter
    -- the person that it was merged into
    add column shown_as   bigint references reporter check (shown_as <> id),
    add column shown_name text check (btrim(shown_name) <> '');
create index reporter_by_shown_name on reporter (shown_name) where shown_name is not null;

-- Rows are added, never changed: a mend is undone by one more row.
create table reporter_mend (
    id          bigint generated always as identity primary key,
    kind        text        not null check (kind in ('MERGE', 'RENAME', 'UNDO')),
    reporter_id bigint references reporter,
    -- MERGE: whom the reporter is shown as
    other_id    bigint references reporter,
    -- RENAME
    name        text check (btrim(name) <> ''),
    -- UNDO
    undoes      bigint unique references reporter_mend,
    reason      text        not null default '',
    made_at     timestamptz not null default now(),
    made_by     text        not null check (btrim(made_by) <> ''),
    check ((kind = 'UNDO') = (undoes is not null)),
    check ((kind = 'UNDO') = (reporter_id is null)),
    check ((kind = 'MERGE') = (other_id is not null)),
    check ((kind = 'RENAME') = (name is not null)),
    check (other_id <> reporter_id)
);

create view reporter_mend_in_force as
select mend.*
from reporter_mend mend
where mend.kind <> 'UNDO'
  and not exists (select 1 from reporter_mend undo where undo.undoes = mend.id);

-- Who is shown to be credited with an article, once in each role: what the machine read, mended.
create view shown_byline as
select distinct on (byline.article_id, person.id, byline.role)
       byline.article_id,
       person.id                                as reporter_id,
       coalesce(person.shown_name, person.name) as name,
       byline.role,
       byline.position
from byline
join reporter machine on machine.id = byline.reporter_id
join reporter person on person.id = coalesce(machine.shown_as, machine.id)
order by byline.article_id, person.id, byline.role, byline.position;
