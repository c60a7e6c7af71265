-- An import by command has no files in the queue: where the command was killed, nobody can continue it.
do $$
declare
    checked text;
begin
    select conname into checked from pg_constraint
    where conrelid = 'intake'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%CANCELLED%';
    execute format('alter table intake drop constraint %I', checked);
end
$$;
alter table intake
    add constraint intake_state check (state in ('QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED', 'INTERRUPTED'));

-- The corrections of one person, and the persons that are displayed otherwise than they are printed.
create index official_correction_by_official on official_correction (official_id);
create index official_correction_by_other on official_correction (other_id) where other_id is not null;
create index reporter_correction_by_reporter on reporter_correction (reporter_id);
create index reporter_correction_by_other on reporter_correction (other_id) where other_id is not null;
create index official_displayed_otherwise on official (id) where shown_as is not null or shown_name is not null;
create index reporter_displayed_otherwise on reporter (id) where shown_as is not null or shown_name is not null;
