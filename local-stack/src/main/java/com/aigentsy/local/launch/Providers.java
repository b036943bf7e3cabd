package com.aigentsy.local.launch;

import com.aigentsy.local.forge.ForgeSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Addresses and credentials of the outside world, by who may have them. */
record Providers(World world, StackSecrets secrets, Servers servers) {

    private static final List<String> MODELS = List.of("ANTHROPIC", "OPENAI", "GEMINI");
    /** Model servers nothing stands in for: they are there when their address is given. */
    private static final List<String> FURTHER_MODELS = List.of("OPENAI_COMPATIBLE", "OLLAMA");

    private static final Set<String> WRITERS = Set.of("GITHUB", "SENDGRID", "STRIPE", "X", "REDDIT");
    private static final String REAL_API = "https://api.github.com";
    private static final String REAL_GIT = "https://github.com";

    /** Every address that is not a model's; no credential. */
    Map<String, String> publicAddresses() {
        var variables = new TreeMap<>(world.addresses());
        Stream.of(MODELS, FURTHER_MODELS).flatMap(List::stream).forEach(model -> variables.remove(model + "_BASE_URL"));
        var api = servers.forge() == null ? world.replaced("GITHUB").orElseThrow() : servers.forge();
        variables.put("GITHUB_BASE_URL", api);
        variables.put("GITHUB_GIT_URL", gitUrl(api));
        variables.put("GITHUB_USERNAME", username());
        return variables;
    }

    private String gitUrl(String api) {
        if (servers.forge() != null) {
            return api;
        }
        return world.environment().getOrDefault("GITHUB_GIT_URL", api.startsWith(REAL_API) ? REAL_GIT : api);
    }

    private String username() {
        return servers.forge() == null
                ? world.environment().getOrDefault("GITHUB_USERNAME", ForgeSettings.OPERATOR)
                : ForgeSettings.OPERATOR;
    }

    Map<String, String> discovery() {
        var variables = publicAddresses();
        if (servers.forge() != null) {
            variables.put("GITHUB_READ_TOKEN", secrets.get(StackSecrets.FORGE_READ));
        } else {
            world.key("GITHUB", "GITHUB_READ_TOKEN")
                    .or(() -> world.key("GITHUB", "GITHUB_TOKEN"))
                    .ifPresent(token -> variables.put("GITHUB_READ_TOKEN", token));
        }
        return variables;
    }

    Map<String, String> execution() {
        var variables = publicAddresses();
        variables.put("APPROVAL_SIGNING_KEY", secrets.get(StackSecrets.SIGNING));
        MODELS.forEach(model -> model(variables, model));
        FURTHER_MODELS.forEach(model -> furtherModel(variables, model));
        return variables;
    }

    private void furtherModel(Map<String, String> variables, String model) {
        for (var name : List.of("_BASE_URL", "_MODEL", "_API_KEY")) {
            world.key(model, model + name).ifPresent(value -> variables.put(model + name, value));
        }
    }

    private void model(Map<String, String> variables, String model) {
        var address = model + "_BASE_URL";
        var key = model + "_API_KEY";
        world.replaced(model).ifPresent(url -> variables.put(address, url));
        world.key(model, key).ifPresent(value -> variables.put(key, value));
        if (servers.model() != null && world.replaced(model).isEmpty()) {
            variables.put(address, servers.model() + version(model));
            variables.put(key, secrets.get(StackSecrets.MODEL));
        }
    }

    private static String version(String model) {
        return switch (model) {
            case "OPENAI" -> "/v1";
            case "GEMINI" -> "/v1beta";
            default -> "";
        };
    }

    Map<String, String> gateway() {
        var variables = publicAddresses();
        variables.put("APPROVAL_VERIFY_KEY", secrets.get(StackSecrets.VERIFY));
        WRITERS.forEach(provider -> writer(variables, provider));
        variables.put("GITHUB_WEBHOOK_SECRET", webhookSecret());
        if (servers.forge() != null) {
            variables.put("GITHUB_TOKEN", secrets.get(StackSecrets.FORGE_WRITE));
        }
        return variables;
    }

    private void writer(Map<String, String> variables, String provider) {
        for (var name : List.of("_TOKEN", "_API_KEY", "_SECRET_KEY", "_ACCESS_TOKEN")) {
            world.key(provider, provider + name).ifPresent(value -> variables.put(provider + name, value));
        }
    }

    private String webhookSecret() {
        return world.key("GITHUB", "GITHUB_WEBHOOK_SECRET").orElse(secrets.get(StackSecrets.WEBHOOK));
    }
}
