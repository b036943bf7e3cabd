package com.aigentsy.scoring;

import com.aigentsy.runtime.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What was committed on each day (UTC), by resource, so that a day's limits hold whoever decides. */
public interface Commitments {

    /** An amount of a resource of which there is a limit a day. */
    record Portion(String resource, double amount, double limit) {}

    /** What is used by now, by resource. Blocking, for virtual threads. */
    Map<String, Double> on(LocalDate day);

    /** Conflicts when a limit would be passed. */
    Statement commit(LocalDate day, List<Portion> portions);
}
