alter table scoring drop constraint scoring_decision_check;
alter table scoring add constraint scoring_decision_check
    check (decision in ('aigentsy', 'user', 'hold', 'skipped', 'expired', 'claimed'));
alter table scoring add column claim double precision;
create index scoring_by_claim on scoring (claim desc, opportunity_id) where decision = 'claimed';

create table commitment (
    day      date             not null,
    resource text             not null,
    used     double precision not null check (used >= 0),
    most     double precision not null,
    primary key (day, resource)
);
