package com.aigentsy.pipeline.crash;

import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.pipeline.harness.Fronts;
import com.aigentsy.pipeline.harness.World;
import com.aigentsy.pipeline.harness.WorldSettings;
import com.aigentsy.pipeline.simulator.Kind;
import com.aigentsy.pipeline.simulator.PlatformSimulator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * Three replicas of execution spend one small daily budget while they are killed at random:
 * {@code BudgetRace [ISSUES] [KILLS] [CAP_USD]}. The exit code is 0 when the providers never billed more than the ledger
 * says, nor the ledger more than the cap.
 */
public final class BudgetRace {

    private static final int REPLICAS = 3;
    private static final Duration STILL = Duration.ofSeconds(15);

    private final World world;
    private final PlatformSimulator platform;
    private final Random random = new Random(3);
    private boolean broken;

    private BudgetRace(World world, PlatformSimulator platform) {
        this.world = world;
        this.platform = platform;
    }

    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.WARNING);
        int issues = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        var cap = arguments.length > 2 ? arguments[2] : "0.40";
        try (var platform = new PlatformSimulator(3);
                var world = World.start(WorldSettings.in(Files.createTempDirectory("budget-race"))
                        .with("AIGENTSY_BUDGET_DAY_USD", cap)
                        .with("AIGENTSY_DISCOVERY_MAX_RESULTS", "100000")
                        .replicas(ServiceName.EXECUTION, REPLICAS)
                        .fronts(platform.in(Fronts.NONE)))) {
            System.exit(new BudgetRace(world, platform).run(issues, kills) ? 0 : 1);
        }
    }

    private boolean run(int issues, int kills) {
        world.work().plant(issues);
        world.desk().discover();
        for (int kill = 1; kill <= kills; kill++) {
            awaitCalls(random.nextInt(1, 4));
            var victim = world.service(ServiceName.EXECUTION, random.nextInt(REPLICAS) + 1);
            victim.kill();
            victim.start();
            look("kill " + kill);
        }
        awaitStillness();
        look("at rest");
        return !broken;
    }

    /** So many more calls, or none at all any more because the budget is used up. */
    private void awaitCalls(int more) {
        long enough = calls() + more;
        patiently().until(() -> calls() >= enough || remaining().compareTo(BigDecimal.valueOf(0.1)) < 0);
    }

    private void awaitStillness() {
        var last = new AtomicLong();
        patiently().during(STILL).until(() -> last.getAndSet(calls()) == calls());
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(200));
    }

    private long calls() {
        return platform.record().requests(Kind.MODEL);
    }

    private BigDecimal remaining() {
        var day = day();
        return day.path("cap_usd").decimalValue().subtract(ledger(day));
    }

    private void look(String when) {
        var billed = platform.record().billed();
        var day = day();
        var ledger = ledger(day);
        var cap = day.path("cap_usd").decimalValue();
        broken = broken || billed.compareTo(ledger) > 0 || ledger.compareTo(cap) > 0;
        System.out.printf("%s: %d calls, billed %s, ledger %s, cap %s%n", when, calls(), billed, ledger, cap);
    }

    private static BigDecimal ledger(JsonNode budget) {
        return budget.path("spent_usd")
                .decimalValue()
                .add(budget.path("reserved_usd").decimalValue());
    }

    /** Today's row of the ledger, from whichever replica answers. */
    private JsonNode day() {
        return patiently().until(this::askForDay, Optional::isPresent).orElseThrow();
    }

    private Optional<JsonNode> askForDay() {
        return IntStream.rangeClosed(1, REPLICAS)
                .mapToObj(number -> world.service(ServiceName.EXECUTION, number).name())
                .flatMap(name -> world.desk().look(name, "/budget").stream())
                .flatMap(page -> page.path("items").valueStream())
                .filter(budget -> budget.path("scope").asText().equals("day"))
                .findFirst();
    }
}
