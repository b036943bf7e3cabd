package com.aigentsy.execution;

import com.aigentsy.events.Ids;
import com.aigentsy.runtime.Database;
import java.util.List;
import java.util.stream.IntStream;

/** Many finished offers at the price of one: copies of a real one, each an opportunity of its own. */
record Offers(Database database) {

    private static final String COPY = """
            insert into execution (id, opportunity_id, work_type, state, revision, cause, scored, document, waiting,
                price_amount, price_currency)
            select $2, $3, work_type, state, revision,
                jsonb_set(replace(cause, opportunity_id, $3)::jsonb, '{id}', to_jsonb($4::text))::text,
                replace(scored, opportunity_id, $3), document, waiting, price_amount, price_currency
            from execution where opportunity_id = $1""";
    private static final String TASK = """
            insert into task (kind, key, payload, not_before) values ('execution', $1, '{}', now() + interval '1 day')""";

    /** Opportunity ids of so many copies. */
    List<String> copiesOf(String opportunityId, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> copy(opportunityId, opportunityId + number))
                .toList();
    }

    private String copy(String from, String id) {
        database.query(
                COPY, from, Ids.execution(id), id, Ids.uuid5("scored " + id).toString());
        database.query(TASK, Ids.execution(id));
        return id;
    }

    void expire(String id) {
        database.query("""
                update execution set document = regexp_replace(document,
                    '"expires_at":"[^"]*"', '"expires_at":"2026-01-01T00:00:00Z"') where opportunity_id = $1""", id);
    }
}
