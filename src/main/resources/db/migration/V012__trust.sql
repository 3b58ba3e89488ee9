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

-- What was done that matters: who came in, who was given what, what was published or judged anew. Rows are only ever added,
-- and each bears a hash of itself and the one before. Of people it holds the number of the account and no name: whoever leaves
-- takes the name along, and the chain stays whole.
create table ledger_entry (
  number bigint primary key,
  kind varchar(40) not null,
  who bigint,
  whom bigint,
  detail varchar(400) not null,
  entered_at timestamp with time zone not null,
  hash varchar(64) not null
);

create index ledger_entry_by_who on ledger_entry (who);
create index ledger_entry_by_whom on ledger_entry (whom);
create index ledger_entry_by_kind on ledger_entry (kind);

-- One row, the newest link: whoever adds an entry locks it, and without the entry that it names something was cut off.
create table ledger_head (
  id integer primary key,
  number bigint not null,
  hash varchar(64) not null
);

insert into ledger_head (id, number, hash) values (1, 0, '');
