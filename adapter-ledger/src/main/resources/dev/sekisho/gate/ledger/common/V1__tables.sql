-- What was delivered, word for word, until it is handled.
create table delivery (
  id varchar(200) primary key,
  event varchar(100) not null,
  body ${bytes},
  body_sha256 varchar(64) not null,
  received_at bigint not null,
  state varchar(10) not null check (state in ('WAITING', 'HANDLED', 'PARKED')),
  attempts int not null,
  due_at bigint not null,
  leased_until bigint not null,
  fence bigint not null,
  reason text
);
create index delivery_due on delivery (state, due_at);

-- Questions that wait for their answers; one row for one question, however often it is raised.
create table work (
  id varchar(64) primary key,
  subject varchar(300) not null,
  request text not null,
  wanted bigint not null,
  wanted_at bigint not null,
  attempts int not null,
  due_at bigint not null,
  parked int not null,
  reason text
);
create index work_due on work (parked, due_at);
create index work_subject on work (subject);

-- Who works on a pull request, until when; the fence tells a late worker from the present one.
create table lease (
  subject varchar(300) primary key,
  leased_until bigint not null,
  fence bigint not null
);

-- Questions to raise at a time.
create table timer (
  id varchar(64) not null,
  at bigint not null,
  request text not null,
  primary key (id, at)
);
create index timer_due on timer (at);

-- What was judged and what was answered. The sheet goes when its time is over; its digest stays.
create table decision (
  id varchar(64) primary key,
  at bigint not null,
  subject varchar(300) not null,
  sheet text,
  sheet_sha256 varchar(64) not null,
  evaluation text not null,
  evaluation_sha256 varchar(64) not null
);
create index decision_subject on decision (subject, at);

-- The chain: each entry holds the digest of the one before it.
create table entry (
  seq bigint primary key,
  kind varchar(20) not null,
  at bigint not null,
  subject varchar(300) not null,
  content text not null,
  previous varchar(64) not null,
  hash varchar(64) not null
);

create table chain_end (
  id int primary key check (id = 1),
  seq bigint not null,
  hash varchar(64) not null
);
insert into chain_end (id, seq, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What stands at the code host, drawn from the chain.
create table published (
  subject varchar(300) not null,
  question varchar(64) not null,
  state text not null,
  primary key (subject, question)
);

-- Who broke the glass, and who confirmed it.
create table glass (
  command varchar(200) primary key,
  subject varchar(300) not null,
  head varchar(64) not null,
  opened_by text not null,
  reason text not null,
  opened_at bigint not null,
  confirmed_by text,
  confirmed_at bigint
);
create index glass_subject on glass (subject, opened_at);
