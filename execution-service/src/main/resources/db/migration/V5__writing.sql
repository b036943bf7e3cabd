-- What was sent, as hashes of every five words in a row: enough to see a text again, too little to read it.
create table sent_words (
    execution_id text        not null,
    revision     int         not null,
    shingles     bigint[]    not null,
    sent_at      timestamptz not null,
    primary key (execution_id, revision)
);
create index sent_words_shingles on sent_words using gin (shingles);
