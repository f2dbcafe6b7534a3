-- The newest decisions of all pull requests are read page by page.
create index decision_at on decision (at, id);
