-- An intake is a job: it waits, runs, is parked when the program stops, and goes on where it stopped.

-- Cut short before intakes were jobs: nobody knows any more which files were left.
delete from intake where finished_at is null;

alter table intake
    add column kind     text not null default 'COMMAND'
        check (kind in ('FIRST', 'COMMAND', 'BROWSER', 'API', 'INBOX', 'AGAIN')),
    add column state    text not null default 'FINISHED'
        check (state in ('QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED')),
    add column asked_by text not null default '',
    -- only tells what would change
    add column dry      boolean not null default false,
    -- when it last began to run
    add column begun_at timestamptz,
    -- why the intake as a whole failed, a sentence
    add column problem  text;
alter table intake alter column state set default 'QUEUED';
create index intake_waiting on intake (id) where state = 'QUEUED';

-- A file of an intake, or a page of the archive that is to be read again, and what became of it.
create table intake_file (
    id           bigint generated always as identity primary key,
    intake_id    bigint not null references intake on delete cascade,
    position     int    not null check (position >= 0),
    newspaper_id bigint not null references newspaper,
    path         text   not null check (path <> ''),
    -- the file as it came, for as long as it may still be needed; null for a page that is to be read again
    bytes        bytea,
    given_date   date,
    given_label  text check (btrim(given_label) <> ''),
    state        text   not null default 'WAITING'
        check (state in ('WAITING', 'TAKEN_IN', 'REPLACED', 'UNCHANGED', 'PASSED_OVER', 'FAILED')),
    -- the page that holds it, or that is to be read again
    page_id      bigint references page,
    articles     int check (articles >= 0),
    -- how sure the segmentation is, the mean of the page's articles
    confidence   double precision check (confidence between 0 and 1),
    day          date,
    day_confidence double precision check (day_confidence between 0 and 1),
    -- why it failed, a sentence
    reason       text,
    -- what a new reading changes: {"same": 3, "added": […], "gone": […], "changed": […]}
    difference   jsonb,
    done_at      timestamptz,
    unique (intake_id, position),
    check (bytes is not null or page_id is not null or state <> 'WAITING'),
    check ((done_at is null) = (state = 'WAITING'))
);
create index intake_file_waiting on intake_file (intake_id, position) where state = 'WAITING';

-- The issue's day where a person or a manifest gave it together with the file.
alter table source_file add column given_date date;
