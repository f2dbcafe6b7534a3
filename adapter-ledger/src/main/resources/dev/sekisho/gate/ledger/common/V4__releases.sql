-- Releases as they stand. The document holds everything; the columns are for looking them up.
create table release (
  id varchar(80) primary key,
  version bigint not null,
  service varchar(200) not null,
  environment varchar(200) not null,
  repository varchar(200) not null,
  phase varchar(10) not null check (phase in ('WAITING', 'IN_FLIGHT', 'FINAL')),
  position bigint not null,
  command varchar(300) not null unique,
  document text not null
);
create index release_phase on release (phase, position);
create index release_target on release (service, environment, position);
create index release_repository on release (repository, position);

-- The last number that a release got: of each service, and of all under no name.
create table release_number (
  service varchar(200) primary key,
  number bigint not null
);

-- What makes a run the same run, kept before an executor is called.
create table run_key (
  service varchar(200) not null,
  environment varchar(200) not null,
  sha varchar(64) not null,
  attempt int not null,
  release varchar(80) not null,
  primary key (service, environment, sha, attempt)
);

-- The release that holds a target; none when release is null. The row stays for its fence.
create table slot (
  service varchar(200) not null,
  environment varchar(200) not null,
  release varchar(80),
  holder text,
  why text,
  since bigint not null,
  owner varchar(200) not null,
  leased_until bigint not null,
  fence bigint not null,
  primary key (service, environment)
);

-- Who locked a target.
create table hold (
  service varchar(200) not null,
  environment varchar(200) not null,
  holder text not null,
  why text not null,
  since bigint not null,
  until_at bigint,
  primary key (service, environment)
);

-- Freezes that were declared here; without a service they cover everything.
create table release_freeze (
  id bigint primary key,
  service varchar(200),
  environment varchar(200),
  declared_by text not null,
  name text not null,
  why text not null,
  from_at bigint not null,
  until_at bigint,
  lifted_by text,
  lifted_at bigint
);

-- News for each audience, until it was told; the fence of whoever tells it is its lease.
create table news (
  audience varchar(60) not null,
  id varchar(120) not null,
  release varchar(80) not null,
  version bigint not null,
  position bigint not null,
  document text not null,
  attempts int not null,
  due_at bigint not null,
  told_at bigint,
  reference text,
  reason text,
  primary key (audience, id)
);
create index news_due on news (audience, told_at, due_at);
create index news_release on news (audience, release, version);
