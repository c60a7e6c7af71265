-- The corrections of officials, reporters and issue days get the names that the program uses. Only names change.

alter table person_mend rename to official_correction;
alter table reporter_mend rename to reporter_correction;
alter table day_mend rename to day_correction;
alter table split_article rename column mend_id to correction_id;
alter table official rename column made_by_mend to made_by_correction;

alter view mend_in_force rename to official_correction_in_force;
alter view reporter_mend_in_force rename to reporter_correction_in_force;
alter view day_in_force rename to day_correction_in_force;

alter sequence person_mend_id_seq rename to official_correction_id_seq;
alter sequence reporter_mend_id_seq rename to reporter_correction_id_seq;
alter sequence day_mend_id_seq rename to day_correction_id_seq;

alter index day_mend_by_page rename to day_correction_by_page;

-- Constraints, with the indexes of those that have one. PostgreSQL 18 names more of them than earlier versions.
do $$
declare
    renamed record;
begin
    for renamed in
        select conrelid::regclass as owner, conname as old,
               replace(replace(conname, 'person_mend', 'official_mend'), '_mend', '_correction') as new
        from pg_constraint
        where connamespace = current_schema()::regnamespace and conrelid <> 0 and conname like '%\_mend%'
    loop
        execute format('alter table %s rename constraint %I to %I', renamed.owner, renamed.old, renamed.new);
    end loop;
end
$$;

comment on table official_correction is
    'What editors say about officials. Rows are added, never changed: a correction is undone by one more row.';
comment on table reporter_correction is
    'What editors say about reporters. Rows are added, never changed: a correction is undone by one more row.';
comment on table day_correction is
    'The days that editors set for pages. Rows are added, never changed: a correction is undone by one more row.';
