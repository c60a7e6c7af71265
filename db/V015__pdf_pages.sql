-- Pages that come as PDF: files of several pages, the places of lines, pictures of pages.

-- The bytes of a large file, in pieces, so that neither the program nor the database has to hold it whole in memory.
create table large_file (
    id     bigint generated always as identity primary key,
    size   bigint not null check (size > 0),
    sha256 bytea  not null check (octet_length(sha256) = 32)
);

create table large_file_piece (
    file_id bigint not null references large_file on delete cascade,
    -- its place in the file, from 0
    number  int    not null check (number >= 0),
    bytes   bytea  not null check (octet_length(bytes) > 0),
    sha256  bytea  not null check (sha256 = sha256(bytes)),
    primary key (file_id, number)
);
-- such files are compressed already
alter table large_file_piece alter column bytes set storage external;

alter table source_file
    alter column bytes drop not null,
    add column large_file_id bigint unique references large_file,
    add constraint source_file_content check ((bytes is null) <> (large_file_id is null)),
    drop constraint source_file_form_check,
    -- PDF: one or several pages with the places of their lines. ALTO: one page with the places of its lines, as XML. METS: a zip of such pages
    add constraint source_file_form_check check (form in ('PRINTED', 'PDF', 'ALTO', 'METS', 'ARTICLES'));

-- Where the lines of a page stand, and how the page is laid out. Never changed; a version keeps the layout that it was read from.
create table page_layout (
    id      bigint generated always as identity primary key,
    -- in points
    width   double precision not null check (width > 0),
    height  double precision not null check (height > 0),
    -- the share of its characters whose text can be trusted
    trust   double precision not null check (trust between 0 and 1),
    -- lines, articles and furniture: JSON, compressed with zlib
    content bytea not null
);
alter table page_layout alter column content set storage external;

alter table page
    -- which page of its file it is, from 1
    add column file_page int not null default 1 check (file_page > 0),
    -- null for a page whose lines have no places
    add column layout_id bigint references page_layout,
    drop constraint page_source_file_id_key,
    add unique (source_file_id, file_page);

alter table page_version
    add column file_page int not null default 1 check (file_page > 0),
    add column layout_id bigint references page_layout;

-- Pictures of pages: derived from their files, and made again where they are missing.
create table page_picture (
    source_file_id bigint not null references source_file on delete cascade,
    file_page      int    not null check (file_page > 0),
    size           text   not null check (size in ('SMALL', 'LARGE')),
    media_type     text   not null,
    -- in pixels
    width          int    not null check (width > 0),
    height         int    not null check (height > 0),
    bytes          bytea  not null check (octet_length(bytes) > 0),
    primary key (source_file_id, file_page, size)
);
alter table page_picture alter column bytes set storage external;

-- The pages of which no picture could be made.
create table page_picture_failure (
    source_file_id bigint not null references source_file on delete cascade,
    file_page      int    not null check (file_page > 0),
    reason         text   not null,
    failed_at      timestamptz not null default now(),
    primary key (source_file_id, file_page)
);

-- A file of several pages becomes one row for each of its pages, at the same position.
alter table intake_file
    add column large_file_id bigint references large_file,
    -- which page of the file; null while nobody knows how many it has
    add column file_page int check (file_page > 0),
    add column trust double precision check (trust between 0 and 1),
    drop constraint intake_file_intake_id_position_key,
    add unique nulls not distinct (intake_id, position, file_page),
    drop constraint intake_file_check,
    add constraint intake_file_content
        check (bytes is not null or large_file_id is not null or page_id is not null or state <> 'WAITING');
create index intake_file_by_large_file on intake_file (large_file_id) where large_file_id is not null;
