-- Every outward act, written down before it happens. version is the fence: a move is conditional on the one it read.
create table effect (
    effect_key     uuid        primary key,
    opportunity_id text        not null,
    platform       text        not null,
    repository     text        not null,
    action         text        not null,
    revision       int         not null,
    state          text        not null,
    detail         text        not null,
    version        bigint      not null default 0,
    deadline       timestamptz,
    waiting        text,
    attributes     text        not null,
    priced         text        not null,
    created_at     timestamptz not null,
    admitted_at    timestamptz,
    updated_at     timestamptz not null
);
create index effect_repository on effect (platform, repository, state);
create index effect_opportunity on effect (opportunity_id);
create index effect_sending on effect (deadline) where state = 'SENDING';
create index effect_created on effect (created_at, effect_key);

-- An approval is used for one act and never again.
create table approval_use (
    approval_id uuid        primary key,
    effect_key  uuid        not null,
    used_at     timestamptz not null
);

-- One row per platform, locked by whoever counts; quiet_until is what the platform asked for.
create table platform_rate (
    platform    text        primary key,
    quiet_until timestamptz
);
create table platform_write (
    platform   text        not null,
    effect_key uuid        not null,
    step       text        not null,
    at         timestamptz not null
);
create index platform_write_at on platform_write (platform, at);

-- What was handed in and is being watched; hints counts webhooks, so that none is lost between a look and its record.
create table submission (
    opportunity_id text        primary key,
    effect_key     uuid        not null,
    platform       text        not null,
    repository     text        not null,
    number         text        not null,
    url            text        not null,
    revision       int         not null,
    status         text        not null,
    reason         text,
    etag           text,
    changed_at     timestamptz,
    hints          bigint      not null default 0,
    attributes     text,
    submitted      text,
    submitted_at   timestamptz not null,
    updated_at     timestamptz not null
);
create index submission_repository on submission (platform, repository, number);

create table webhook_delivery (
    platform    text        not null,
    delivery_id text        not null,
    received_at timestamptz not null,
    primary key (platform, delivery_id)
);
