-- A sender that was overtaken may still be sending until its deadline, so the deadline is kept while nobody can tell.
drop index effect_sending;
create index effect_leaving on effect (deadline) where state in ('SENDING', 'UNKNOWN');
