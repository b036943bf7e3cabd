package com.aigentsy.local.forge.store;

import java.util.List;
import java.util.Map;

/** The forge says no, with the status and the words GitHub uses; becomes the JSON error body. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient List<Map<String, String>> errors;

    private Refusal(int status, String message, List<Map<String, String>> errors) {
        super(message);
        this.status = status;
        this.errors = errors;
    }

    public static Refusal of(int status, String message) {
        return new Refusal(status, message, List.of());
    }

    public static Refusal notFound() {
        return of(404, "Not Found");
    }

    public static Refusal unprocessable(String message) {
        return of(422, message);
    }

    /** 422 for one field; code is GitHub's: missing_field, invalid, already_exists. */
    public static Refusal field(String resource, String field, String code) {
        return failed(Map.of("resource", resource, "field", field, "code", code));
    }

    /** 422 with GitHub's words for a rule that no single field breaks. */
    public static Refusal custom(String resource, String message) {
        return failed(Map.of("resource", resource, "code", "custom", "message", message));
    }

    private static Refusal failed(Map<String, String> error) {
        return new Refusal(422, "Validation Failed", List.of(error));
    }

    public int status() {
        return status;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public List<Map<String, String>> errors() {
        return errors;
    }
}
