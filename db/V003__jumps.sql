-- Articles that go over from one page to another.

alter table article
    -- the pages as printed: 上接第1版, 下转第2版
    add column jump_from text check (jump_from <> ''),
    add column jump_to   text check (jump_to <> '');

-- Which article goes on in which, where both pages are there. Worked out anew whenever a page of the issue changes.
create table continuation (
    article_id   bigint primary key references article on delete cascade,
    continued_by bigint not null unique references article on delete cascade,
    check (article_id <> continued_by)
);
