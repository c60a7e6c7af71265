-- What an editor looked at on the desk for persons and found right, so that it is not offered again.
create table checked_person (
    -- NAME: the official is a person; OFFICE: the rare office is right
    kind        text        not null check (kind in ('NAME', 'OFFICE')),
    official_id bigint      not null references official,
    -- OFFICE: the office; empty for NAME
    value       text        not null,
    made_at     timestamptz not null default now(),
    made_by     text        not null check (btrim(made_by) <> ''),
    primary key (kind, official_id, value)
);
