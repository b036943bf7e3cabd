-- What the test stage handled, without any constraint that would hide a repetition.
create table handled (
    event_id uuid not null,
    key      text not null
);
