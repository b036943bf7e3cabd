package com.aigentsy.local;

import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** One random password per role, made once and kept in a file only the owner can read. */
record PostgresPasswords(Properties byRole) {

    static PostgresPasswords in(Path dir) {
        var file = new SecretFile(dir.resolve("passwords.properties"));
        var known = file.properties();
        Stream.concat(Stream.of("postgres"), LocalPostgres.ROLES.stream())
                .forEach(role -> known.computeIfAbsent(role, name -> SecretFile.randomHex(24)));
        file.write(known);
        return new PostgresPasswords(known);
    }

    String of(String role) {
        var password = byRole.getProperty(role);
        if (password == null) {
            throw new IllegalArgumentException("No such role: " + role);
        }
        return password;
    }
}
