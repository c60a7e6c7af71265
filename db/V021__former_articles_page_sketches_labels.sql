-- Articles that are gone come back with their ids, pages whose text is nearly that of another are found, and editors
-- set 版次.

alter table article_redirect
    -- the version that holds the article as it last was; null where none does: then it cannot come back
    add column version_id bigint references page_version;
update article_redirect
set version_id = (select max(version.id) from page_version version
                  where version.page_id = article_redirect.page_id
                    and version.articles
                        @> jsonb_build_array(jsonb_build_object('archive', jsonb_build_object('id', article_id))));
create index article_redirect_by_page on article_redirect (page_id);

-- The text of a page of a file, so condensed that similar texts share an entry. Derived from the files: where rows are
-- missing, they are computed again.
create table page_sketch (
    source_file_id bigint not null references source_file on delete cascade,
    file_page      int    not null check (file_page > 0),
    -- hashes of groups of a MinHash signature; empty for a page with too little text to be recognised by it
    bands          bigint[] not null,
    primary key (source_file_id, file_page)
);
create index page_sketch_by_band on page_sketch using gin (bands);

-- The 版次 that editors set for pages. Rows are added, never changed: a correction is undone by one more row.
create table label_correction (
    id       bigint generated always as identity primary key,
    page_id  bigint      not null references page,
    label    text check (btrim(label) <> ''),
    -- what the page had when it was set
    replaced text,
    undoes   bigint unique references label_correction,
    reason   text        not null default '',
    made_at  timestamptz not null default now(),
    made_by  text        not null check (btrim(made_by) <> ''),
    check ((undoes is null) = (label is not null)),
    check (undoes is null or replaced is null)
);
create index label_correction_by_page on label_correction (page_id, id);

create view label_correction_in_force as
select distinct on (page_id) correction.*
from label_correction correction
where correction.label is not null
  and not exists (select 1 from label_correction undo where undo.undoes = correction.id)
order by page_id, id desc;
