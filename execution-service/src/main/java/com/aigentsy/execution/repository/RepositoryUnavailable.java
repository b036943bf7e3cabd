package com.aigentsy.execution.repository;

/** The repository cannot be worked on, and trying again would not change it. */
public final class RepositoryUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public RepositoryUnavailable(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** A slug: {@code repository_unavailable}, {@code repository_too_large}, {@code base_gone}. */
    public String reason() {
        return reason;
    }
}
