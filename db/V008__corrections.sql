-- What people say about how pages are split and read, and which pages they have looked at.

-- Rows are added, never changed: a correction is undone by one more row.
create table correction (
    id      bigint generated always as identity primary key,
    page_id bigint      not null references page,
    -- {"correction": "move-title", …}: lines and articles by what is printed; null for an undoing
    what    jsonb check (what ->> 'correction' <> ''),
    undoes  bigint unique references correction,
    reason  text        not null default '',
    made_at timestamptz not null default now(),
    made_by text        not null check (btrim(made_by) <> ''),
    check ((undoes is null) = (what is not null))
);
create index correction_by_page on correction (page_id, id);

create view correction_in_force as
select correction.*
from correction
where correction.what is not null
  and not exists (select 1 from correction undo where undo.undoes = correction.id);

-- The corrections in force that do not fit their page as it now reads, and why.
create table correction_conflict (
    correction_id bigint primary key references correction,
    kind          text        not null,
    -- what the correction looked for, as printed
    about         text        not null,
    noticed_at    timestamptz not null default now()
);

alter table page
    -- how often the page was read anew: whoever looks at a page names the reading that was seen
    add column reading int not null default 1;

create function count_reading() returns trigger language plpgsql as $$
begin
    new.reading := old.reading + 1;
    return new;
end
$$;

create trigger page_reading before update of source_file_id on page
    for each row execute function count_reading();

-- Somebody looked at a page and found it right; it leaves the review queue until it reads otherwise.
create table page_look (
    id      bigint generated always as identity primary key,
    page_id bigint      not null references page,
    reading int         not null,
    made_at timestamptz not null default now(),
    made_by text        not null check (btrim(made_by) <> '')
);
create index page_look_by_page on page_look (page_id, reading);

create index page_without_day on page (id) where issue_id is null;
create index article_in_doubt on article (page_id, confidence) where confidence < 0.9;
