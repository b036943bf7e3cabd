create table inbox (
    stage       text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (stage, event_id)
);

create table outbox (
    id           bigint generated always as identity primary key,
    event_id     uuid        not null unique,
    topic        text        not null,
    key          text        not null,
    headers      text        not null,
    payload      bytea       not null,
    created_at   timestamptz not null default now(),
    published_at timestamptz
);
create index outbox_unpublished on outbox (id) where published_at is null;

create table task (
    id          uuid        primary key default gen_random_uuid(),
    kind        text        not null,
    key         text        not null,
    payload     text        not null,
    attempt     int         not null default 0,
    fence       bigint      not null default 0,
    not_before  timestamptz not null,
    lease_until timestamptz,
    reason      text,
    created_at  timestamptz not null default now(),
    unique (kind, key)
);
create index task_due on task (kind, not_before);

create table quarantine (
    id         uuid        primary key,
    stage      text        not null,
    source     text        not null,
    key        text,
    headers    text        not null,
    payload    bytea,
    reason     text        not null,
    detail     text        not null,
    state      text        not null default 'held',
    held_at    timestamptz not null default now(),
    changed_at timestamptz
);
create index quarantine_held on quarantine (held_at) where state = 'held';

create table control (
    name       text        primary key,
    open       boolean     not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
