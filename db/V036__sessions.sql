-- Who is signed in, and who is made to wait after failed sign-ins: for every program that serves this archive.

create table account_session (
    -- SHA-256 of what the browser's cookie holds: who reads this table cannot act as anybody
    id_hash         bytea       primary key check (octet_length(id_hash) = 32),
    account_id      bigint      not null references account on delete cascade,
    -- the account's version at the sign-in; another one ends the session
    account_version int         not null,
    started_at      timestamptz not null default now(),
    -- told at most once a minute
    last_used_at    timestamptz not null default now(),
    expires_at      timestamptz not null,
    -- what pages keep in the session, by name: {"name": "JSON as text"}
    attributes      jsonb       not null default '{}'
);
create index account_session_by_account on account_session (account_id);
create index account_session_by_expiry on account_session (expires_at);

-- Failed sign-ins of a name, an address or a device. Not logged: after a crash of the server it is empty, which only
-- forgets delays of a quarter of an hour.
create unlogged table sign_in_counter (
    -- SHA-256 in hexadecimal
    key           text collate "C" primary key check (length(key) = 64),
    failures      int         not null check (failures >= 0),
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);
create index sign_in_counter_by_time on sign_in_counter (last_at);
