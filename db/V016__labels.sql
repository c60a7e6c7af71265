-- The labels of pages as they are compared: without leading zeros, so that 01 on a masthead is the 1 of a file's name.
create function label_key(label text) returns text language sql immutable strict parallel safe as $$
    select regexp_replace(upper(label), '^([A-Z]*)0+(?=[0-9])', '\1')
$$;
