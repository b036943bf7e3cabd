-- Why a model was asked, how likely its order was to be decided that way, and which model says it answered.
alter table llm_call add column model_answered text;
alter table llm_call add column choice text not null default '';
alter table llm_call add column explored boolean not null default false;
alter table llm_call add column propensity double precision not null default 1;

-- The latest calls of a task are what its order learns from.
create index llm_call_task on llm_call (task, number desc);
