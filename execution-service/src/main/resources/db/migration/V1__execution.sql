create table execution (
    id             text        primary key,
    number         bigint      generated always as identity unique,
    opportunity_id text        not null unique,
    work_type      text        not null,
    state          text        not null,
    revision       int         not null,
    attempt        int         not null default 0,
    cause          text        not null,
    scored         text        not null,
    document       text        not null,
    waiting        text,
    price_amount   numeric(18, 4),
    price_currency text,
    version        bigint      not null default 0,
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now()
);
create index execution_state on execution (state, number);

create table llm_call (
    id             uuid        primary key default gen_random_uuid(),
    number         bigint      generated always as identity unique,
    execution_id   text        not null,
    task           text        not null,
    attempt        int         not null,
    revision       int         not null,
    provider       text        not null,
    model          text        not null,
    outcome        text        not null,
    bought         boolean     not null,
    quality        text,
    prompt_version text        not null,
    prompt_sha256  text        not null,
    prompt         text        not null,
    answer         text,
    input_tokens   bigint,
    output_tokens  bigint,
    cost_usd       numeric(18, 6) not null,
    latency_ms     bigint      not null,
    called_at      timestamptz not null default now()
);
-- A finished call is never bought twice.
create unique index llm_call_bought on llm_call (execution_id, task, attempt, revision) where bought;

create table budget (
    scope    text           primary key,
    kind     text           not null,
    cap      numeric(18, 6) not null,
    spent    numeric(18, 6) not null default 0,
    reserved numeric(18, 6) not null default 0
);

create table budget_cap (
    kind text           primary key,
    cap  numeric(18, 6) not null
);

create table budget_reservation (
    id             uuid           primary key,
    opportunity_id text           not null,
    amount         numeric(18, 6) not null,
    state          text           not null,
    made_at        timestamptz    not null,
    expires_at     timestamptz    not null
);
create index budget_reservation_open on budget_reservation (expires_at) where state = 'open';

create table test_baseline (
    repository text        not null,
    base_sha   text        not null,
    document   text        not null,
    created_at timestamptz not null default now(),
    primary key (repository, base_sha)
);
