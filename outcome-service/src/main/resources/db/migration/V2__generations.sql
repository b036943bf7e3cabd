-- The learning tables stand in generations: one is live; a rebuild makes the next one beside it, and to swap them is an
-- update of two rows. Dropping a generation drops what was counted in it.
create table generation (
    id    bigint generated always as identity primary key,
    state text   not null check (state in ('live', 'building', 'retired'))
);
create unique index generation_one_of_each on generation (state) where state <> 'retired';
insert into generation (state) values ('live');

create table rebuild (
    id               uuid        primary key,
    state            text        not null check (state in ('running', 'completed', 'failed')),
    events           bigint      not null default 0,
    live_checksum    text,
    rebuilt_checksum text,
    equal            boolean,
    swapped          boolean,
    error            text,
    requested_at     timestamptz not null,
    ended_at         timestamptz
);
create unique index rebuild_one_at_a_time on rebuild (state) where state = 'running';

-- Which stages an opportunity reached, one bit each, so that the funnel counts none of them twice.
create table reached (
    generation     bigint not null references generation on delete cascade,
    opportunity_id text   not null,
    stages         int    not null,
    primary key (generation, opportunity_id)
);
insert into reached
select 1, opportunity_id, bit_or(case type
    when 'discovered' then 1 when 'scored' then 2 when 'priced' then 4 when 'submitted' then 8 else 16 end)
from timeline
where type in ('discovered', 'scored', 'priced', 'submitted', 'completed')
group by opportunity_id;

alter table funnel add column generation bigint not null default 1 references generation on delete cascade;
alter table funnel drop constraint funnel_pkey, alter column generation drop default,
    add primary key (generation, cohort, platform, stage);

-- A lesson is what an ending teaches the models, a JSON document; it counts as a label from matured_at on.
alter table outcome add column generation bigint not null default 1 references generation on delete cascade;
alter table outcome add column matured_at timestamptz, add column lesson text;
alter table outcome drop constraint outcome_pkey, drop constraint outcome_event_id_key,
    alter column generation drop default, add primary key (generation, opportunity_id);
create index outcome_lessons on outcome (generation, matured_at, opportunity_id) where matured_at is not null;

-- total: what the counted things come to, in the unit of their table (millionths of a probability, billionths of a dollar).
alter table tally add column generation bigint not null default 1 references generation on delete cascade;
alter table tally add column total bigint not null default 0;
alter table tally drop constraint tally_pkey, alter column generation drop default,
    add primary key (generation, name, key, outcome);

alter table won_value add column generation bigint not null default 1 references generation on delete cascade;
alter table won_value drop constraint won_value_pkey, alter column generation drop default,
    add primary key (generation, platform, currency);

alter table llm_use add column generation bigint not null default 1 references generation on delete cascade;
alter table llm_use drop constraint llm_use_pkey, alter column generation drop default,
    add primary key (generation, task, provider, model, outcome);

create function live_generation() returns bigint language sql stable as
    'select id from generation where state = ''live''';

-- One number for everything that was counted, whatever the order it came in.
create function learning_checksum(wanted bigint) returns text language sql stable as $$
    select md5(string_agg(part, ';' order by part)) from (
        select 'reached|' || count(*) || '|' ||
            coalesce(sum(hashtextextended((opportunity_id, stages)::text, 0)), 0) as part
        from reached where generation = wanted
        union all
        select 'funnel|' || count(*) || '|' ||
            coalesce(sum(hashtextextended((cohort, platform, stage, reached, seconds)::text, 0)), 0)
        from funnel where generation = wanted
        union all
        select 'outcome|' || count(*) || '|' || coalesce(sum(hashtextextended(
            (opportunity_id, event_id, outcome, reason, completed_at, matured_at, lesson)::text, 0)), 0)
        from outcome where generation = wanted
        union all
        select 'tally|' || count(*) || '|' ||
            coalesce(sum(hashtextextended((name, key, outcome, n, total)::text, 0)), 0)
        from tally where generation = wanted
        union all
        select 'won_value|' || count(*) || '|' ||
            coalesce(sum(hashtextextended((platform, currency, minor)::text, 0)), 0)
        from won_value where generation = wanted
        union all
        select 'llm_use|' || count(*) || '|' || coalesce(sum(hashtextextended(
            (task, provider, model, outcome, calls, input_tokens, output_tokens, nano_usd)::text, 0)), 0)
        from llm_use where generation = wanted) parts
$$;
