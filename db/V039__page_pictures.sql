-- Two smaller sizes for the lists of viewers. Pages whose pictures exist get them when their pictures are made again.
alter table page_picture
    drop constraint page_picture_size_check,
    add constraint page_picture_size_check check (size in ('TINY', 'THUMBNAIL', 'SMALL', 'LARGE'));

-- Why there is no picture, as a code with the values of its sentence; an empty code for a page that came without a
-- picture. The earlier reasons were sentences for the log: those pages are tried once more.
delete from page_picture_failure where reason <> '';
alter table page_picture_failure
    drop column reason,
    add column code    text   not null default '',
    add column details text[] not null default '{}';
alter table page_picture_failure alter column code drop default;
