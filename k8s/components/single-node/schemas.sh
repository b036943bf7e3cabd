#!/bin/sh
# One role and one schema for each service. A role reaches its own schema and nothing else.
# Run once by the database's image when its volume is empty; PASSWORD_<ROLE> comes from the
# environment or from a file.
set -eu
[ ! -f /run/aigentsy/passwords ] || . /run/aigentsy/passwords
sql() {
    psql -q -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -v database="$POSTGRES_DB" "$@"
}
sql <<'SQL'
revoke all on database :"database" from public;
revoke all on schema public from public;
SQL
for role in discovery scoring execution gateway outcome; do
    variable="PASSWORD_$(echo "$role" | tr a-z A-Z)"
    eval "password=\${$variable:?is not set}"
    sql -v role="$role" -v password="$password" <<'SQL'
create role :"role" login password :'password';
create schema :"role" authorization :"role";
alter role :"role" set search_path = :"role";
grant connect on database :"database" to :"role";
SQL
done
