-- Who may come in and with what, and what they did.

alter table account
    -- counts up whenever what was begun before must end: a new password, another role, a lock
    add column version         int     not null default 1,
    add column locked          boolean not null default false,
    add column last_sign_in_at timestamptz;

-- What a program shows instead of a password. The secret itself is shown once and kept nowhere: it is 256 random bits,
-- so that a plain hash of it tells nothing.
create table api_token (
    id           bigint generated always as identity primary key,
    account_id   bigint not null references account on delete cascade,
    name         text   not null check (btrim(name) <> ''),
    hash         bytea  not null unique check (octet_length(hash) = 32),
    role         text   not null check (role in ('READER', 'EDITOR', 'ADMIN')),
    made_at      timestamptz not null default now(),
    last_used_at timestamptz,
    unique (account_id, name)
);

-- Every write that somebody asked for. A row is added before the write and completed after it: one without a status was cut
-- short. Names are kept as text: a row outlives its person.
create table audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default now(),
    -- empty where nobody had signed in
    person  text not null,
    -- of the network; empty for a command
    address text not null,
    -- method and path, or the command
    action  text not null check (action <> ''),
    -- of HTTP, or a command's exit code
    status  int,
    note    text not null default ''
);
create index audit_by_time on audit (at);
create index audit_by_person on audit (person);
