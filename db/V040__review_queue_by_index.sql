-- Pages of PDFs with much text that cannot be trusted, which wait for an editor: without reading all pages.
create index page_layout_untrusted on page_layout (id) where trust < 0.9;
create index page_by_layout on page (layout_id) where layout_id is not null;
