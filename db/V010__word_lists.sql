-- Word lists that editors keep: who held which office when, and what column labels are called.

alter table tenure
    -- who entered or last changed it; empty where it shipped with the program
    add column changed_by text not null default '',
    add column changed_at timestamptz not null default now(),
    -- one that is taken out keeps its row: it does not come back with the next start
    add column removed_at timestamptz,
    add column removed_by text check (removed_by <> ''),
    add check ((removed_at is null) = (removed_by is null));

-- A column label that is another's misprint or older name: the facet counts it under that one.
create table column_label_name (
    id         bigint generated always as identity primary key,
    -- as printed, its lines in one
    label      text        not null check (btrim(label) <> ''),
    shown_as   text        not null check (btrim(shown_as) <> ''),
    changed_at timestamptz not null default now(),
    changed_by text        not null check (btrim(changed_by) <> ''),
    removed_at timestamptz,
    removed_by text check (removed_by <> ''),
    check (label <> shown_as),
    check ((removed_at is null) = (removed_by is null))
);
create unique index column_label_name_in_force on column_label_name (label) where removed_at is null;
