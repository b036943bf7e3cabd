-- What was asked where a price could be negotiated, as a multiple of the sum the client named, and what became of it.
create table asked_price (
    opportunity_id text             primary key,
    multiple       double precision not null,
    accepted       boolean          not null,
    decided_at     timestamptz      not null
);
create index asked_price_latest on asked_price (decided_at desc, opportunity_id);
