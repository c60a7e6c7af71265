-- Saved searches (跟踪): what their owners were told of, and the messages that tell them.

create table saved_search (
    id           bigint generated always as identity primary key,
    account_id   bigint      not null references account on delete cascade,
    name         text        not null check (btrim(name) <> '' and length(name) <= 100),
    -- as in a URL: q=…&reporter=…
    query        text        not null check (length(query) <= 4000),
    frequency    text        not null check (frequency in ('AT_ONCE', 'MORNING', 'NONE')),
    by_mail      boolean     not null,
    by_webhook   boolean     not null,
    by_feed      boolean     not null,
    -- incremented to revoke the address of the feed
    feed_version int         not null default 1,
    created_at   timestamptz not null default now(),
    -- the largest article id in the index when the search was saved: only articles with a larger one are new
    baseline     bigint      not null check (baseline >= 0),
    -- the revision of the archive up to which the search was evaluated
    evaluated    bigint      not null check (evaluated >= 0),
    -- the number of the last told article that its owner has seen
    looked       bigint      not null default 0,
    unique (account_id, name)
);
create index saved_search_by_evaluated on saved_search (evaluated, id);

-- An article that a saved search found after it was saved. It is told once, also if it is gone and comes again.
create table told_article (
    number          bigint generated always as identity primary key,
    saved_search_id bigint      not null references saved_search on delete cascade,
    -- no reference: what was told stays told when the article is gone
    article_id      bigint      not null,
    day             date,
    -- whether its issue was long past when it came in
    earlier         boolean     not null,
    -- what a message shows of it; null beyond the number that a message shows
    citation        jsonb,
    told_at         timestamptz not null,
    -- whether it is still to be put into a message
    pending         boolean     not null,
    unique (saved_search_id, article_id)
);
create index told_article_by_search on told_article (saved_search_id, number);
create index told_article_pending on told_article (saved_search_id) where pending;

-- Where messages to an account go.
create table delivery_address (
    account_id   bigint      not null references account on delete cascade,
    kind         text        not null check (kind in ('MAIL', 'WEBHOOK')),
    address      text        not null check (address <> '' and length(address) <= 1000),
    -- by which a webhook's messages are signed; empty for mail
    secret       text        not null default '',
    set_at       timestamptz not null default now(),
    -- when the owner of a mail address agreed; nothing else is sent there before
    confirmed_at timestamptz,
    primary key (account_id, kind)
);

-- Messages on their way. The id is the idempotency key: a message that was interrupted is sent again with the same one.
create table outgoing_message (
    id            uuid primary key default gen_random_uuid(),
    account_id    bigint      not null references account on delete cascade,
    kind          text        not null check (kind in ('MAIL', 'WEBHOOK', 'CONFIRMATION')),
    digest        boolean     not null default false,
    holds_earlier boolean     not null default false,
    content       jsonb       not null,
    created_at    timestamptz not null,
    state         text        not null default 'PENDING' check (state in ('PENDING', 'SENT', 'DEAD')),
    attempts      int         not null default 0,
    due_at        timestamptz not null,
    problem       text        not null default '',
    ended_at      timestamptz
);
create index outgoing_message_due on outgoing_message (due_at) where state = 'PENDING';
create index outgoing_message_by_account on outgoing_message (account_id, created_at);
create index outgoing_message_dead on outgoing_message (ended_at) where state = 'DEAD';
