-- The keys by which the program signs what it gives to browsers, such as the mark of a device that signed in before.

create table signing_key (
    purpose    text primary key check (btrim(purpose) <> ''),
    key        bytea not null check (length(key) >= 32),
    created_at timestamptz not null default now()
);
