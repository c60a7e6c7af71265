-- When an appointment took place, as far as its sentence prints it: 2003, 2003-04 or 2003-04-21, and when the printed period
-- ended. `date` stays, for a program that does not know the new columns: it is set where a whole day is printed.
-- Where the new column is null, `date` counts.
alter table appointment
    add column printed_date  text check (printed_date ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
    add column printed_until text check (printed_until ~ '^[0-9]{4}(-[0-9]{2}){0,2}$');

-- The view names the columns that the table had when it was made.
drop view shown_appointment;
create view shown_appointment as
select appointment.*, person.id as shown_official
from appointment
left join lateral (select correction.other_id
                   from official_correction_in_force correction
                   join split_article on split_article.correction_id = correction.id
                   where correction.kind = 'SPLIT'
                     and correction.official_id = appointment.official_id
                     and split_article.article_id = appointment.article_id
                   order by correction.id desc
                   limit 1) split on appointment.official_id is not null
left join official machine on machine.id = coalesce(split.other_id, appointment.official_id) and not machine.hidden
left join official person on person.id = coalesce(machine.shown_as, machine.id) and not person.hidden;
