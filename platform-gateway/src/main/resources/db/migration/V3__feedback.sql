-- Which reviews were passed on as feedback, at which revision last; null while there was none.
alter table submission add column passed_on text;
