-- The columns of intakes get the names that the program uses. Only names change.

alter table intake rename column started_at to requested_at;
alter table intake rename column begun_at to claimed_at;
alter table intake rename column asked_by to requested_by;
alter table intake rename column dry to dry_run;
