-- Every model that learns: what it knows, up to which lesson of which generation, and its place. A model of the time
-- before had no state to go on from; the lessons it learned from are still there.
drop table model;
create table model (
    name           text        primary key,
    role           text        not null check (role in ('champion', 'challenger', 'baseline')),
    version        bigint      not null,
    frozen         boolean     not null,
    predecessor    text,
    reason         text        not null,
    trained_at     timestamptz not null,
    outcomes       bigint      not null,
    parameters     text        not null,
    state          text        not null,
    generation     bigint      not null,
    matured_at     timestamptz not null,
    opportunity_id text        not null
);
