-- The lists of persons from A to Z: the persons whose names begin with a letter, and which letters there are.

create index official_summary_by_letter on official_summary ((left(name, 1)) collate "C", articles desc);
create index reporter_summary_by_letter on reporter_summary ((left(name, 1)) collate "C", articles desc);

-- Why a batch failed is a code, printed in the reader's language.
update batch set problem = case when problem like 'A term%' then 'TOO_SLOW' else 'INDEX_UNAVAILABLE' end
where problem is not null;
