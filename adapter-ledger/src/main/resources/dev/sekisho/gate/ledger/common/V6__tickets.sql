-- Which pull request names which tickets, so that a change of a ticket finds whose answer changes.
create table named_ticket (
  subject varchar(300) not null,
  ticket varchar(100) not null,
  noted_at bigint not null,
  primary key (subject, ticket)
);
create index named_ticket_ticket on named_ticket (ticket, noted_at);
