package com.aigentsy.execution.postgres;

import com.aigentsy.events.Opportunity;
import com.aigentsy.execution.pricing.Market;
import com.aigentsy.judgement.pricing.AskedPrice;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import io.vertx.sqlclient.Row;
import java.time.Instant;

/** What the table {@code execution} knows about demand, load and earlier prices, and {@code asked_price} about asking. */
public final class PostgresMarket implements Market {

    private static final String LOAD = """
            select count(*) filter (where state not in ('released', 'ended')) as open,
                   count(*) filter (where state in ('planning', 'generating', 'validating', 'reviewing')) as running
            from execution where opportunity_id <> $1""";
    private static final String SIMILAR = """
            select price_amount from execution
            where work_type = $1 and price_currency = $2 and price_amount > 0 and opportunity_id <> $3
            order by number desc limit 50""";
    private static final String ASKED =
            "select multiple, accepted from asked_price order by decided_at desc, opportunity_id limit 1000";
    private static final String DECIDED = """
            insert into asked_price (opportunity_id, multiple, accepted, decided_at) values ($1, $2, $3, $4)
            on conflict do nothing""";

    private final Database database;

    public PostgresMarket(Database database) {
        this.database = database;
    }

    @Override
    public Facts facts(Opportunity opportunity) {
        Row load = database.query(LOAD, opportunity.id()).getFirst();
        var similar = database.query(SIMILAR, opportunity.type(), opportunity.currency(), opportunity.id()).stream()
                .map(row -> row.getBigDecimal(0).doubleValue())
                .toList();
        var asked = database.query(ASKED).stream()
                .map(row -> new AskedPrice(row.getDouble(0), row.getBoolean(1)))
                .toList();
        return new Facts(
                load.getLong("open").intValue(), load.getLong("running").intValue(), similar, asked);
    }

    @Override
    public Recording decided(String opportunityId, AskedPrice asked, Instant at) {
        return Recording.nothing()
                .statement(Statement.of(DECIDED, opportunityId, asked.multiple(), asked.accepted(), at));
    }
}
