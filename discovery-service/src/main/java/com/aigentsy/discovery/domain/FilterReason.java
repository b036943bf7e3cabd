package com.aigentsy.discovery.domain;

import java.util.Locale;

/** Why a listing is no work for us. */
public enum FilterReason {
    PULL_REQUEST,
    CLOSED,
    LOCKED,
    ASSIGNED,
    SCAM,
    FULL_TIME_JOB,
    UNPAID,
    NOT_AN_OFFER,
    AI_FORBIDDEN,
    LINKED_PULL_REQUEST;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
