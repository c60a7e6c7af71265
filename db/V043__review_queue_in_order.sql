-- The first pages of the review queue are read in its order, not found by putting all pages that wait in order.
create index page_summary_by_wrong on page_summary (wrong desc, page_id) where doubtful > 0;
drop index page_summary_doubtful;
