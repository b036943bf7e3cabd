package com.aigentsy.scoring;

import com.aigentsy.runtime.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Every day has used the same by now; what is committed is told by the statement. */
record DaysInMemory(Map<String, Double> used) implements Commitments {

    @Override
    public Map<String, Double> on(LocalDate day) {
        return used;
    }

    @Override
    public Statement commit(LocalDate day, List<Portion> portions) {
        return Statement.of(portions.toString());
    }
}
