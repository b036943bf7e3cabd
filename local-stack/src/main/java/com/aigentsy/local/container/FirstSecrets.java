package com.aigentsy.local.container;

import com.aigentsy.local.LocalPostgres;
import com.aigentsy.local.SecretFile;
import com.aigentsy.local.launch.Home;
import com.aigentsy.local.launch.StackSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Makes the secrets of the containers once and gives each service a file with its own: {@code
 * /secrets/<service>/service.properties}; the operator's desk gets the token alone. Running it again changes nothing. A
 * variable in the environment wins.
 */
public final class FirstSecrets {

    private static final String POSTGRES = "postgres";

    private final Path folder;
    private final StackSecrets secrets;
    private final Properties passwords;
    private final boolean local;

    private FirstSecrets(Path folder, StackSecrets secrets, Properties passwords, boolean local) {
        this.folder = folder;
        this.secrets = secrets;
        this.passwords = passwords;
        this.local = local;
    }

    public static void main(String[] arguments) {
        var environment = System.getenv();
        var home = Home.of(Path.of("."), environment);
        make(
                Path.of(environment.getOrDefault("AIGENTSY_SECRETS", "/secrets")),
                home,
                "local".equals(environment.get("AIGENTSY_WORLD")));
    }

    static void make(Path folder, Home home, boolean local) {
        var file = new SecretFile(home.root().resolve("passwords.properties"));
        var passwords = file.properties();
        names().forEach(name -> passwords.computeIfAbsent(name, key -> SecretFile.randomHex(24)));
        file.write(passwords);
        new FirstSecrets(folder, StackSecrets.in(home), passwords, local).write();
    }

    private static List<String> names() {
        var names = new ArrayList<>(LocalPostgres.ROLES);
        names.add(POSTGRES);
        return names;
    }

    private void write() {
        for (var role : LocalPostgres.ROLES) {
            var own = new Properties();
            own.setProperty("config_ordinal", "275");
            own.setProperty("quarkus.datasource.password", passwords.getProperty(role));
            own.setProperty("AIGENTSY_TOKEN", secrets.token());
            only(own, role);
            new SecretFile(folder.resolve(role).resolve("service.properties")).write(own);
        }
        new SecretFile(folder.resolve("operator").resolve("token")).write(secrets.token() + "\n");
        readable(POSTGRES, passwords.getProperty(POSTGRES));
        readable(
                "passwords",
                LocalPostgres.ROLES.stream()
                        .map(role ->
                                "PASSWORD_" + role.toUpperCase(Locale.ROOT) + "=" + passwords.getProperty(role) + "\n")
                        .collect(Collectors.joining()));
    }

    /** Keys of the stand-ins go only to a local world. */
    private void only(Properties own, String role) {
        switch (role) {
            case "discovery" -> standIn(own, "GITHUB_READ_TOKEN", StackSecrets.FORGE_READ);
            case "execution" -> {
                own.setProperty("APPROVAL_SIGNING_KEY", secrets.get(StackSecrets.SIGNING));
                standIn(own, "ANTHROPIC_API_KEY", StackSecrets.MODEL);
                standIn(own, "OPENAI_API_KEY", StackSecrets.MODEL);
                standIn(own, "GEMINI_API_KEY", StackSecrets.MODEL);
            }
            case "gateway" -> {
                own.setProperty("APPROVAL_VERIFY_KEY", secrets.get(StackSecrets.VERIFY));
                own.setProperty("GITHUB_WEBHOOK_SECRET", secrets.get(StackSecrets.WEBHOOK));
                standIn(own, "GITHUB_TOKEN", StackSecrets.FORGE_WRITE);
            }
            default -> {}
        }
    }

    private void standIn(Properties own, String variable, String secret) {
        if (local) {
            own.setProperty(variable, secrets.get(secret));
        }
    }

    /** The database runs as another user; nothing else mounts this folder. */
    private void readable(String name, String text) {
        try {
            var file = folder.resolve(POSTGRES).resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
