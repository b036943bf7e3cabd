package com.aigentsy.runtime.control;

import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads and throws switches. One that was never thrown is open in the local world and closed in the real one. */
@ApplicationScoped
public class Controls {

    public static final String GLOBAL = "global";

    private final Database database;
    private final Clock clock;
    private final boolean openByDefault;

    Controls(
            Database database,
            Clock clock,
            @ConfigProperty(name = "aigentsy.world", defaultValue = "real") String world) {
        this.database = database;
        this.clock = clock;
        this.openByDefault = world.equals("local");
    }

    /** The global switch and the named one must both be open. */
    public boolean open(String name) {
        List<Control> thrown = all();
        boolean named =
                thrown.stream().filter(control -> control.name().equals(name)).allMatch(Control::open);
        return named
                && thrown.stream()
                        .filter(control -> control.name().equals(GLOBAL))
                        .map(Control::open)
                        .findFirst()
                        .orElse(openByDefault);
    }

    /** Writes the default of the switches nobody threw, so that they exist as rows and can be locked. */
    public void ensure(String... names) {
        for (String name : names) {
            database.record(Recording.nothing()
                    .statement(Statement.of(
                            "insert into control (name, open, changed_by, changed_at) values ($1, $2, 'default', $3)"
                                    + " on conflict (name) do update set open = excluded.open where control.changed_by = 'default'",
                            name,
                            openByDefault,
                            clock.instant())));
        }
    }

    public void set(String name, boolean open, String by) {
        database.record(Recording.nothing().statement(Statement.of("""
                        insert into control (name, open, changed_by, changed_at) values ($1, $2, $3, $4)
                        on conflict (name) do update set open = $2, changed_by = $3, changed_at = $4""", name, open, by, clock.instant())));
    }

    public List<Control> all() {
        return database.query("select name, open, changed_by, changed_at from control order by name").stream()
                .map(Controls::control)
                .toList();
    }

    private static Control control(Row row) {
        return new Control(
                row.getString("name"),
                row.getBoolean("open"),
                row.getString("changed_by"),
                row.getOffsetDateTime("changed_at").toInstant());
    }
}
