-- Which rules are in force where, as the last entry about them says.
create table rules_in_force (
  place varchar(300) primary key,
  revision varchar(64) not null,
  controls text not null
);
