alter table task add column traceparent text;

comment on column task.traceparent is 'The span that left this to be done; null while traces are off.';
