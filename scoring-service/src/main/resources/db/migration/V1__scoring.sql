create table scoring (
    opportunity_id text        primary key,
    event_id       uuid        not null,
    decision       text        not null check (decision in ('aigentsy', 'user', 'hold', 'skipped', 'expired')),
    reason         text        not null,
    model          text        not null,
    score          text        not null,
    route          text        not null,
    decided_at     timestamptz not null,
    ended_at       timestamptz
);
create index scoring_by_decision on scoring (decision, decided_at);
