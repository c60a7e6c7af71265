-- Several processes can run on the archive at the same time, each a node with a number of its own. A node holds the
-- advisory lock (811002, its number) for as long as it is connected; the one that also holds (811003, 0) does what one
-- does for all.

-- The node that runs the intake; null where none does, or an earlier version of the program began it.
alter table intake add column claimed_by int;
create index intake_running on intake (id) where state = 'RUNNING';

-- Tells the other nodes that pages have changed, so that their indexes follow at once.
create function notify_revision() returns trigger language plpgsql as $$
begin
    perform pg_notify('revision', '');
    return null;
end $$;
create trigger revision_notification after insert on revision
    for each statement execute function notify_revision();
