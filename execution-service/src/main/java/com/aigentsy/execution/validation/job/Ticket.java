package com.aigentsy.execution.validation.job;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The name of one run's Job, and the token with which its pod takes the tree, once. */
record Ticket(String name, String token) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Ticket fresh() {
        return new Ticket("tests-" + random(8), random(32));
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
