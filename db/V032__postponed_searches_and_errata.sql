-- Saved searches that took too long are evaluated again later, and what a notice (更正) corrects where an editor said so.

alter table saved_search
    -- how often in succession the search was stopped because it took too long
    add column timeouts int not null default 0 check (timeouts >= 0),
    -- when it is evaluated again; null where the last evaluation was not stopped
    add column retry_at timestamptz,
    add check ((timeouts = 0) = (retry_at is null));

-- What an editor said that a notice corrects. No references: both ids can come back after they were replaced, and a
-- replaced one leads to its successor.
create table erratum_choice (
    notice_id    bigint      not null,
    -- which of the statements of the notice, from 0
    statement    int         not null check (statement >= 0),
    -- the article that it corrects; null where the archive does not have it
    article_id   bigint      check (article_id <> notice_id),
    -- who said so; kept when the account is deleted
    chosen_by    text        not null,
    chosen_at    timestamptz not null default now(),
    primary key (notice_id, statement)
);
create index erratum_choice_by_article on erratum_choice (article_id);
