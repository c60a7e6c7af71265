-- Pages that came already split into articles.

alter table source_file
    -- PRINTED: the text of a page as printed. ARTICLES: one article a line, as JSON, which is never split again
    add column form text not null default 'PRINTED' check (form in ('PRINTED', 'ARTICLES'));

-- Which page came from a file of this name. A path may be longer than an entry of another kind of index.
create index source_file_by_path on source_file using hash (path);
