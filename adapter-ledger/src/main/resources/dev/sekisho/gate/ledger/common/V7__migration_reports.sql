-- What people who ran migrations reported. Nothing here is changed or removed.
create table migration_report (
  id varchar(64) primary key,
  position bigint not null,
  sender varchar(300) not null,
  repository varchar(300) not null,
  target varchar(300) not null,
  ran_by varchar(300) not null,
  received_at bigint not null
);

-- One row for each file that a report is about.
create table migration_run (
  report varchar(64) not null references migration_report (id),
  number int not null,
  file varchar(300) not null,
  sha256 varchar(64) not null,
  applied int not null,
  ran_at bigint not null,
  primary key (report, number)
);
create index migration_run_file on migration_run (file);
