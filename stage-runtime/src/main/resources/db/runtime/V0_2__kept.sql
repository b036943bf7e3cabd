alter table quarantine add column note text;

comment on column quarantine.note is 'Why it was discarded, in the words of who did.';
comment on table inbox is
    'Which stage has seen which event. Kept for ever: topics never expire and everything can be published again, so an id '
    'that were forgotten would be handled twice.';
comment on table outbox is
    'Every event this service ever said. Kept for ever: when the broker loses its disk, POST /outbox/redrive makes the '
    'relay publish it all again with the same ids.';
