-- What articles mean, as vectors. All of this is derived from the articles: it is not in a backup and is
-- computed again when it is missing. Therefore nothing refers to articles by a foreign key.

-- The revision of the archive up to which vectors are computed.
create table vector_state (
    only_row boolean primary key default true check (only_row),
    revision bigint not null default 0 check (revision >= 0)
);
insert into vector_state default values;

create table article_vector (
    article_id bigint primary key,
    page_id    bigint not null,
    -- of the text that was encoded and of the model: the vector is valid as long as the article has this hash
    hash       bigint not null,
    -- a byte for each component
    vector     bytea  not null check (octet_length(vector) = 512)
);
-- Vectors cannot be compressed.
alter table article_vector alter column vector set storage external;
create index article_vector_by_page on article_vector (page_id);
