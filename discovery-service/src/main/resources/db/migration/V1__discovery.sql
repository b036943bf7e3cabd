create table discovery_run (
    run_id         text        primary key,
    request        text        not null,
    max_executions int,
    published      int         not null default 0,
    started_at     timestamptz not null
);
create index discovery_run_latest on discovery_run (started_at desc);

create table idempotency_key (
    value          text primary key,
    request_sha256 text not null,
    run_id         text not null references discovery_run
);

-- sweeps: what is still to be read, a JSON array; empty and finished are two things
create table run_source (
    run_id        text not null references discovery_run,
    source        text not null,
    sweeps        text not null,
    problems      text not null,
    state         text not null check (state in ('running', 'completed', 'failed')),
    waiting_until timestamptz,
    waiting_for   text,
    primary key (run_id, source)
);

-- every listing a run found, once per page it stood on; document: its title, address and the price that was read
create table run_listing (
    run_id         text   not null references discovery_run,
    source         text   not null,
    sweep          text   not null,
    natural_key    text   not null,
    opportunity_id text   not null,
    outcome        text   not null check (outcome in ('published', 'duplicate', 'filtered')),
    reason         text,
    document       text   not null,
    position       bigint generated always as identity,
    primary key (run_id, sweep, natural_key)
);
create index run_listing_met on run_listing (run_id, natural_key);

create table sighting (
    natural_key    text        primary key,
    opportunity_id text        not null,
    first_seen     timestamptz not null default now(),
    last_seen      timestamptz not null default now(),
    published_by   text
);

create table opportunity_fate (
    opportunity_id text        primary key,
    sequence       bigint      not null,
    status         text        not null,
    outcome        text,
    reason         text,
    submission_url text,
    changed_at     timestamptz not null default now()
);

create table response_cache (
    url     text        primary key,
    etag    text        not null,
    body    text        not null,
    more    boolean     not null,
    kept_at timestamptz not null default now()
);
create index response_cache_age on response_cache (kept_at);

create table pace (
    bucket     text        primary key,
    not_before timestamptz not null,
    strikes    int         not null,
    reason     text        not null
);

create table repository_statement (
    repository text        primary key,
    statements text        not null,
    read_at    timestamptz not null
);
