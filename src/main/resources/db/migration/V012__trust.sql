-- What somebody answered, and what was made of it, bears a checksum of its row, so that a damaged disk is seen. It is null in
-- rows of before until the program that brings this schema has filled it in.
alter table attempt add column checksum varchar(70);
alter table attempt_slot add column checksum varchar(70);
alter table step add column checksum varchar(70);
alter table quiz_attempt add column checksum varchar(70);
alter table quiz_attempt_slot add column checksum varchar(70);
alter table quiz_step add column checksum varchar(70);
alter table submission add column checksum varchar(70);
alter table quiz_mark add column checksum varchar(70);

-- One row, which says that the database was set up to its end. The data folder of an embedded database holds the same mark, so
-- that a database that is not the one that lay there is not taken for it. It stays out of backups.
create table sentinel (
  id integer primary key,
  mark varchar(64) not null,
  set_at timestamp with time zone not null
);
