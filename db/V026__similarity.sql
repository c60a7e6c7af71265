-- Which articles are alike. All of this is derived from the articles: it is
-- not in a backup and is computed again when it is missing. Therefore nothing refers to articles by a foreign key.

-- The revision of the archive up to which this is computed.
create table similarity_state (
    only_row boolean primary key default true check (only_row),
    revision bigint not null default 0 check (revision >= 0)
);
insert into similarity_state default values;

create table article_signature (
    article_id bigint primary key,
    page_id    bigint not null,
    -- how many letters and digits the body has
    letters    int    not null check (letters >= 0),
    -- of all letters: the same text needs no new comparison
    hash       bigint not null,
    -- hashes of passages; two texts with a passage in common have one in common
    bands      int[]  not null,
    -- the least id of the versions of a text; null for an article without other versions
    cluster_id bigint
);
create index article_signature_by_page on article_signature (page_id);
create index article_signature_by_cluster on article_signature (cluster_id) where cluster_id is not null;

create table signature_band (
    band       int    not null,
    article_id bigint not null,
    primary key (band, article_id)
);

-- Two articles that are alike; each pair stands twice, once for each of them.
create table article_likeness (
    article_id  bigint not null,
    other_id    bigint not null,
    kind        text   not null check (kind in ('VERSION', 'EXCERPT')),
    -- the passages of both as a share of those of either, and of the shorter text
    resemblance real   not null,
    containment real   not null,
    -- whether this article prints only a part of the other one
    is_part     boolean not null,
    primary key (article_id, other_id),
    check (article_id <> other_id)
);
