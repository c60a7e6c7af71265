-- What signed-in users keep: clippings in folders, and batches of names that are looked up.

create table clipping_folder (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    name       text   not null check (btrim(name) <> ''),
    note       text   not null default '',
    made_at    timestamptz not null default now(),
    -- SHA-256 of the secret in the folder's link; null where the folder has none
    link_hash  bytea unique check (octet_length(link_hash) = 32),
    unique (account_id, name)
);

create table clipping_share (
    folder_id  bigint  not null references clipping_folder on delete cascade,
    account_id bigint  not null references account on delete cascade,
    may_edit   boolean not null,
    primary key (folder_id, account_id)
);
create index clipping_share_by_account on clipping_share (account_id);

-- An article in a folder, with a copy of what it showed: the article can be corrected or withdrawn later, so that nothing
-- refers to its row.
create table clipping (
    id         bigint generated always as identity primary key,
    folder_id  bigint not null references clipping_folder on delete cascade,
    article_id bigint not null,
    -- the order within the folder
    position   int    not null,
    -- whether the article's piece of its page is shown
    picture    boolean not null,
    note       text   not null default '',
    tags       text[] not null default '{}',
    added_at   timestamptz not null default now(),
    headline   text   not null,
    byline     text[] not null,
    newspaper  text   not null,
    day        date,
    page       text   not null,
    body       text   not null,
    unique (folder_id, article_id)
);
create index clipping_in_order on clipping (folder_id, position);

create table batch (
    id          bigint generated always as identity primary key,
    account_id  bigint not null references account on delete cascade,
    name        text   not null check (btrim(name) <> ''),
    state       text   not null default 'QUEUED'
        check (state in ('QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED')),
    made_at     timestamptz not null default now(),
    finished_at timestamptz,
    -- why the batch as a whole failed, a sentence
    problem     text
);
create index batch_by_account on batch (account_id);
create index batch_waiting on batch (id) where state in ('QUEUED', 'RUNNING');

create table batch_term (
    batch_id      bigint not null references batch on delete cascade,
    position      int    not null check (position >= 0),
    text          text   not null check (btrim(text) <> ''),
    -- null until it was looked up
    hits          bigint check (hits >= 0),
    first_article bigint,
    first_day     date,
    last_article  bigint,
    last_day      date,
    primary key (batch_id, position)
);

-- How many articles have two terms in common, where there are any.
create table batch_pair (
    batch_id bigint not null,
    one      int    not null,
    other    int    not null check (one < other),
    hits     bigint not null check (hits > 0),
    primary key (batch_id, one, other),
    foreign key (batch_id, one) references batch_term on delete cascade,
    foreign key (batch_id, other) references batch_term on delete cascade
);
