-- Two who look like one and are not: said once, they are no longer offered as likely duplicates.

alter table person_mend
    drop constraint person_mend_kind_check,
    drop constraint person_mend_check2,
    add constraint person_mend_kind check (kind in ('MERGE', 'SPLIT', 'RENAME', 'OFFICE', 'NO_OFFICIAL', 'DISTINCT', 'UNDO')),
    -- DISTINCT: the other of the two
    add constraint person_mend_other check ((kind in ('MERGE', 'SPLIT', 'DISTINCT')) = (other_id is not null));

alter table reporter_mend
    drop constraint reporter_mend_kind_check,
    drop constraint reporter_mend_check2,
    add constraint reporter_mend_kind check (kind in ('MERGE', 'RENAME', 'DISTINCT', 'UNDO')),
    add constraint reporter_mend_other check ((kind in ('MERGE', 'DISTINCT')) = (other_id is not null));
