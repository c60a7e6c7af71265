-- Text in which columns stand side by side is unfolded before it is read, and line numbers count the unfolded lines.
-- They are kept, so that the numbers hold whatever a later program makes of the same file. Null where the lines are
-- those of the file.
alter table page
    add column unfolded text;

alter table page_version
    add column unfolded text;
