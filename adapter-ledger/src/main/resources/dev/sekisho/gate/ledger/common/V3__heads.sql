-- Which head of a pull request arrived when.
create table head (
  subject varchar(300) not null,
  sha varchar(64) not null,
  arrived_at bigint not null,
  origin varchar(10) not null check (origin in ('OPENED', 'PUSHED', 'FOUND', 'RETURNED')),
  previous varchar(64),
  pushed_by text not null,
  forced int not null,
  tree varchar(200),
  patch varchar(200),
  changed_paths text,
  primary key (subject, sha, arrived_at)
);
create index head_sha on head (sha);

-- Commits that replaced others; whoever tells that does not know of which pull request they are.
create table forced_push (
  repository varchar(300) not null,
  sha varchar(64) not null,
  primary key (repository, sha)
);

-- What a reviewer had before them.
create table review_seen (
  subject varchar(300) not null,
  reviewer varchar(200) not null,
  submitted_at bigint not null,
  sha varchar(64) not null,
  primary key (subject, reviewer, submitted_at)
);

-- Whoever writes about the heads of a pull request holds its row until that is written.
create table head_writer (
  subject varchar(300) primary key,
  writes bigint not null
);

-- A deployment that waits is asked about again when something happens at its pull request.
alter table timer add column subject varchar(300) not null default '';
create index timer_subject on timer (subject);
