-- An earlier revision is a pull request already: the next one updates it.
alter table execution add column submitted boolean not null default false;

-- One row a kind, always, so that it can be locked; no cap: the configured one holds.
alter table budget_cap alter column cap drop not null;
insert into budget_cap (kind, cap) values ('month', null), ('day', null), ('opportunity', null) on conflict do nothing;
