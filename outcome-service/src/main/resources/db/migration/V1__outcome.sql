-- The books: everything read from the topics, one row per event, and one row per opportunity that follows from them.
create table timeline (
    event_id       uuid        primary key,
    opportunity_id text,
    sequence       bigint,
    type           text        not null,
    occurred_at    timestamptz not null,
    service        text        not null,
    source         text        not null,
    correlation_id text        not null,
    causation_id   uuid,
    summary        text        not null,
    position       bigint      generated always as identity unique
);
create index timeline_of_opportunity on timeline (opportunity_id, sequence);
create index timeline_notices on timeline (position) where sequence is null;

create table opportunity (
    id            text        primary key,
    platform      text        not null,
    type          text        not null,
    title         text        not null,
    url           text        not null,
    value         numeric,
    currency      text,
    discovered_at timestamptz,
    state         text        not null,
    last_sequence bigint      not null,
    last_event_at timestamptz not null,
    events        int         not null,
    forks         int         not null,
    completions   int         not null,
    outcome       text,
    reason        text,
    position      bigint      generated always as identity unique
);
create index opportunity_irregular on opportunity (id)
    where forks > 0 or events <> last_sequence or completions > 1 or discovered_at is null;

-- The last notice of each service about an opportunity; a later event of that service settles it.
create table attention (
    opportunity_id text        not null,
    service        text        not null,
    kind           text        not null,
    reason         text        not null,
    detail         text        not null,
    waits_on       text,
    until          timestamptz,
    noted_at       timestamptz not null,
    primary key (opportunity_id, service)
);
create index attention_open on attention (opportunity_id) where kind <> 'resolved';

create view open_attention as
select a.* from attention a
where a.kind <> 'resolved' and not exists (
    select 1 from timeline t
    where t.opportunity_id = a.opportunity_id and t.service = a.service
      and t.sequence is not null and t.occurred_at > a.noted_at);

create view opportunity_books as
select o.*,
       case when o.completions > 0 then 'completed'
            when a.unknown then 'unknown'
            when a.quarantined then 'quarantined'
            when a.waiting then 'waiting'
            else 'in_flight' end as standing
from opportunity o
left join (
    select opportunity_id,
           bool_or(kind = 'unknown') as unknown,
           bool_or(kind = 'quarantined') as quarantined,
           bool_or(kind = 'waiting') as waiting
    from open_attention group by opportunity_id) a on a.opportunity_id = o.id;

create table funnel (
    cohort   date   not null,
    platform text   not null,
    stage    text   not null,
    reached  bigint not null,
    seconds  bigint not null,
    primary key (cohort, platform, stage)
);

-- What is learned: counters that change only when an opportunity's first completion is inserted.
create table outcome (
    opportunity_id text        primary key,
    event_id       uuid        not null unique,
    outcome        text        not null,
    reason         text        not null,
    completed_at   timestamptz not null
);

create table tally (
    name    text   not null,
    key     text   not null,
    outcome text   not null,
    n       bigint not null,
    primary key (name, key, outcome)
);

create table won_value (
    platform text   not null,
    currency text   not null,
    minor    bigint not null,
    primary key (platform, currency)
);

create table llm_use (
    task          text   not null,
    provider      text   not null,
    model         text   not null,
    outcome       text   not null,
    calls         bigint not null,
    input_tokens  bigint not null,
    output_tokens bigint not null,
    nano_usd      bigint not null,
    primary key (task, provider, model, outcome)
);

create table model (
    name     text   primary key,
    outcomes bigint not null,
    snapshot text   not null
);
