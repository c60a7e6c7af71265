-- Who took or left which office (任免), as articles tell it, and the medium that a credit prints before its role.

create table appointment (
    article_id  bigint not null references article on delete cascade,
    position    int    not null check (position >= 0),
    -- as printed
    name        text   not null check (btrim(name) <> ''),
    office      text   not null check (btrim(office) <> ''),
    kind        text   not null check (kind in ('APPOINTED', 'REMOVED', 'RESIGNED', 'NOMINATED', 'ELECTED', 'FORMER',
                                                'ACTING', 'CURRENT')),
    -- the sentence that says so
    evidence    text   not null,
    -- the day that the sentence prints
    date        date,
    -- the official of the archive, where the name and the office fit one
    official_id bigint references official,
    -- the day under which it is listed: that of the sentence, else that of the issue; 0001-01-01 while both are unknown
    day         date   not null default '0001-01-01',
    -- what the office names, for filters: 青海省, 西宁市; 党委, 政府, 教育局
    places      text[] not null,
    organs      text[] not null,
    primary key (article_id, position)
);

-- In the order of the list, for each filter: a page of the list reads as many rows as it shows.
create index appointment_by_day on appointment (day desc, article_id desc, position);
create index appointment_by_kind on appointment (kind, day desc, article_id desc, position);
-- for equal names and for beginnings of names
create index appointment_by_name on appointment (name text_pattern_ops, day desc, article_id desc, position);
create index appointment_by_official on appointment (official_id) where official_id is not null;
create index appointment_by_place on appointment using gin (places);
create index appointment_by_organ on appointment using gin (organs);

alter table byline
    -- as printed: 中青报·中青网 in 中青报·中青网记者
    add column medium text check (medium <> '');

alter table byline drop constraint byline_article_id_reporter_id_role_key;
alter table byline add constraint byline_once unique nulls not distinct (article_id, reporter_id, role, medium);

create or replace view shown_byline as
select distinct on (byline.article_id, person.id, byline.role, byline.medium)
       byline.article_id,
       person.id                                as reporter_id,
       coalesce(person.shown_name, person.name) as name,
       byline.role,
       byline.position,
       byline.medium
from byline
join reporter machine on machine.id = byline.reporter_id
join reporter person on person.id = coalesce(machine.shown_as, machine.id)
order by byline.article_id, person.id, byline.role, byline.medium, byline.position;

-- Who is shown in an appointment: the official that it was linked to, after corrections.
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
