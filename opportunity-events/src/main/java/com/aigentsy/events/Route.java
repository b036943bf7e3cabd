package com.aigentsy.events;

import java.util.List;

/** Who should do the work ({@code user}, {@code aigentsy}, {@code hold}, {@code reject}) and why. */
public record Route(String to, List<String> reasons) {

    public static final String USER = "user";
    public static final String AIGENTSY = "aigentsy";
    public static final String HOLD = "hold";
    public static final String REJECT = "reject";

    public Route {
        reasons = List.copyOf(reasons);
    }
}
