-- Texts of files are packed with zlib by the program (PackedText), because most are too short for PostgreSQL's own compression.
-- What was stored before stays in bytes. PostgreSQL cannot check the checksum of what is packed; the command doctor does.
alter table source_file
    add column packed bytea check (octet_length(packed) > 0),
    drop constraint source_file_content,
    add constraint source_file_content check (num_nonnulls(bytes, packed, large_file_id) = 1);
-- no second compression
alter table source_file alter column packed set storage external;

-- Half of the rows of a passage's table was its articles' ids.
alter table signature_band alter column article_id type int;
