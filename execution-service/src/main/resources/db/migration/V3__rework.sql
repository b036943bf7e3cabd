-- What a review asked for, and the revision that stands at the platform until the next one is released.
alter table execution add column rework text;
