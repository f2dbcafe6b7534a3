-- What an adapter has to remember and nobody else reads, for example where its message is.
create table note (
  space varchar(50) not null,
  name varchar(300) not null,
  text varchar(1000) not null,
  primary key (space, name)
);
create index note_text on note (space, text);
