-- What an editor said that a notice (更正) corrects can be undone, and what was undone stays in the history.

alter table erratum_choice
    drop constraint erratum_choice_pkey,
    add column id           bigint generated always as identity primary key,
    -- who undid it or said something else; null while it is in force
    add column withdrawn_by text,
    add column withdrawn_at timestamptz,
    add check ((withdrawn_by is null) = (withdrawn_at is null));
create unique index erratum_choice_in_force on erratum_choice (notice_id, statement) where withdrawn_at is null;
create index erratum_choice_by_notice on erratum_choice (notice_id);
