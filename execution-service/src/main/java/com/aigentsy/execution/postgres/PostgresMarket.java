package com.aigentsy.execution.postgres;

import com.aigentsy.events.Opportunity;
import com.aigentsy.execution.pricing.Market;
import com.aigentsy.runtime.Database;
import io.vertx.sqlclient.Row;

/** What the table {@code execution} knows about demand, load and earlier prices. */
public final class PostgresMarket implements Market {

    private static final String LOAD = """
            select count(*) filter (where state not in ('released', 'ended')) as open,
                   count(*) filter (where state in ('planning', 'generating', 'validating', 'reviewing')) as running
            from execution where opportunity_id <> $1""";
    private static final String SIMILAR = """
            select price_amount from execution
            where work_type = $1 and price_currency = $2 and price_amount > 0 and opportunity_id <> $3
            order by number desc limit 50""";

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
        return new Facts(
                load.getLong("open").intValue(), load.getLong("running").intValue(), similar);
    }
}
