-- Why a file or an intake failed is a code with values, which every reader gets in the own language:
-- {"code": "zip-too-large", "values": ["200"]}. Sentences of earlier intakes stay as they are, under the code `sentence`,
-- but for those that are known.

create function pg_temp.as_reason(sentence text) returns jsonb language sql as $$
    select case when sentence is null then null else coalesce(
        (select jsonb_build_object('code', known.code, 'values', '[]'::jsonb) from (values
            ('text-empty', 'The file is empty; provide the text of the page.'),
            ('text-binary', 'The file is not text; provide the text extracted from the page, not the page itself.'),
            ('text-unknown', 'The file''s encoding is none of UTF-8, UTF-16, GB18030, GBK and Big5; save it in one of them and try again.'),
            ('pdf-encrypted', 'The PDF is protected by a password; save it without one and ingest it again.'),
            ('pdf-broken', 'The PDF is damaged or is no PDF; export or copy it again.'),
            ('pdf-no-pages', 'The PDF has no pages; export it again.'),
            ('pdf-no-text', 'The page has no text, only pictures or outlines; ingest a PDF with text, or the text of the page as a file of its own.'),
            ('pdf-too-many-pages', 'The PDF has more pages than an issue can have; split it into issues.'),
            ('pdf-too-many-objects', 'The page has far more parts than a newspaper page can have; export it again from the layout program.'),
            ('pdf-page-too-large', 'The page is larger than any newspaper page; export it again in its printed size.'),
            ('better-than-text', 'The archive has this page as PDF, which is better than its text; the page was not changed.')
        ) known (code, sentence) where known.sentence = as_reason.sentence),
        jsonb_build_object('code', 'sentence', 'values', jsonb_build_array(sentence))) end
$$;

alter table intake_file alter column reason type jsonb using pg_temp.as_reason(reason);
alter table intake alter column problem type jsonb using pg_temp.as_reason(problem);

-- For the failures on the dashboard, and for the intakes that are not done.
create index intake_file_failed on intake_file (id) where state = 'FAILED';
create index intake_active on intake (id) where state in ('QUEUED', 'RUNNING');

-- What the command import has read and stored so far; its intake has no files.
create table intake_import (
    intake_id bigint primary key references intake on delete cascade,
    -- articles in the files, one a line, and how many of them are stored
    lines     bigint not null check (lines >= 0),
    articles  bigint not null default 0 check (articles between 0 and lines),
    -- pages
    added     bigint not null default 0,
    replaced  bigint not null default 0,
    unchanged bigint not null default 0
);

-- When a newspaper appears: the weekdays, from 1 (Monday) to 7. Without them the usual weekdays are derived
-- from its issues.
alter table newspaper
    add column publication_days smallint[] not null default '{}'
        check (publication_days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]);

-- Days on which a newspaper did not appear although it usually does: holidays.
create table newspaper_day_off (
    newspaper_id bigint not null references newspaper on delete cascade,
    first_day    date   not null,
    last_day     date   not null check (last_day >= first_day),
    note         text   not null default '',
    primary key (newspaper_id, first_day)
);

-- What a newspaper calls its pages: A01 is 要闻.
create table newspaper_page_name (
    newspaper_id bigint not null references newspaper on delete cascade,
    label        text   not null check (btrim(label) <> ''),
    name         text   not null check (btrim(name) <> ''),
    primary key (newspaper_id, label)
);

-- Names that a newspaper had, so that addresses with them still lead to it.
create table newspaper_former_name (
    name         text   primary key,
    newspaper_id bigint not null references newspaper on delete cascade
);

-- The kinds of writes, by which the audit log is filtered; indexes that give a page of it by its key.
alter table audit add column kind text not null generated always as (
    case when address = '' then 'COMMAND'
         when action ~ '^[A-Z]+ /log(in|out)(/|$)' then 'SIGN_IN'
         when action ~ '^[A-Z]+ /admin/(pages|articles)(/|$)' then 'PAGE'
         when action ~ '^[A-Z]+ /admin/persons(/|$)' then 'PERSON'
         when action ~ '^[A-Z]+ /admin/words(/|$)' then 'WORDS'
         when action ~ '^[A-Z]+ (/admin/(ingests|again|pictures)|/api/v1/ingests)(/|$)' then 'INTAKE'
         when action ~ '^[A-Z]+ (/admin/accounts|/account)(/|$)' then 'ACCOUNT'
         when action ~ '^[A-Z]+ /admin/(backup|reindex|newspapers)(/|$)' then 'SYSTEM'
         else 'OTHER' end) stored;
drop index audit_by_person;
create index audit_by_person on audit (person, id);
create index audit_by_kind on audit (kind, id);
