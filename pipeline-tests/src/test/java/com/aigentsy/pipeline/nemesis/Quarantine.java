package com.aigentsy.pipeline.nemesis;

import com.aigentsy.local.LocalPostgres;
import com.aigentsy.pipeline.harness.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the services have set aside; where nobody sent anything malformed it should be nothing. */
record Quarantine(Database database) {

    List<String> held() {
        var held = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var schema : LocalPostgres.ROLES) {
                var sql = "select concat_ws(' ', stage, key, reason, detail) from " + schema
                        + ".quarantine where state = 'held'";
                try (var rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        held.add("quarantined by " + schema + ": " + rows.getString(1));
                    }
                }
            }
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException("the quarantine cannot be read", e);
        }
    }
}
