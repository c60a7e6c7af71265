-- The lines that were imported for a page repeat the bodies of its articles. They are packed with these bodies as the
-- dictionary (zlib, PackedText) and can be read only together with them. What was stored before stays as it is.
alter table source_file
    add column packed_with_articles boolean not null default false,
    add constraint source_file_packed_with_articles check (not packed_with_articles or packed is not null);

-- The bodies of a page's articles, a paragraph a line.
create function page_bodies(page bigint) returns text language sql stable as $$
    select string_agg(coalesce(block ->> 'crosshead', block #>> '{}'), E'\n' order by article.position, line)
    from article cross join jsonb_array_elements(article.blocks) with ordinality as part (block, line)
    where article.page_id = page_bodies.page
$$;

-- The program packs such lines without the articles before it replaces them.
create function keep_lines_readable() returns trigger language plpgsql as $$
begin
    if exists (select 1 from page join source_file on source_file.id = page.source_file_id
               where page.id = old.page_id and source_file.packed_with_articles) then
        raise exception 'The imported lines of page % can be read only with its articles.', old.page_id
            using hint = 'Correct the article in the program, which packs the lines anew.';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger lines_stay_readable_when_deleted before delete on article
    for each row execute function keep_lines_readable();
create trigger lines_stay_readable before update on article
    for each row when (old.blocks <> new.blocks or old.position <> new.position or old.page_id <> new.page_id)
    execute function keep_lines_readable();
