-- What was done here that matters for who may do what, and by whom: by numbers and names of rows alone, no address, password,
-- answer or typed word. Rows are only added, one after another: each bears the hash of what stands in it and of the hash before
-- it. Nothing refers to an account, so that the chain holds when one is deleted.
create table ledger_entry (
  number bigint primary key,
  recorded_at timestamp with time zone not null,
  deed varchar(40) not null,
  author varchar(10) not null,
  account_id bigint,
  about varchar(200),
  inside varchar(200),
  detail varchar(60),
  place_hash varchar(64),
  hash varchar(64) not null
);

create index ledger_entry_by_deed on ledger_entry (deed, number);
create index ledger_entry_by_account on ledger_entry (account_id, number);
create index ledger_entry_by_about on ledger_entry (about, number);

-- Number and hash of the last entry: one row, which whoever adds the next one holds until it is there.
create table ledger_head (
  id integer primary key,
  number bigint not null,
  hash varchar(64) not null
);

insert into ledger_head (id, number, hash) values
  (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
