package com.aigentsy.pipeline.crash;

import static com.aigentsy.local.launch.ServiceName.DISCOVERY;
import static com.aigentsy.local.launch.ServiceName.EXECUTION;
import static com.aigentsy.local.launch.ServiceName.GATEWAY;
import static com.aigentsy.local.launch.ServiceName.OUTCOME;
import static com.aigentsy.local.launch.ServiceName.SCORING;

import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.pipeline.harness.Work;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every point of the table in docs/reliability.md, with the services it is met in. */
final class Catalogue {

    private static final List<ServiceName> CONSUMERS = List.of(SCORING, EXECUTION, GATEWAY, OUTCOME, DISCOVERY);
    private static final List<ServiceName> PUBLISHERS = List.of(DISCOVERY, SCORING, EXECUTION, GATEWAY);

    private Catalogue() {}

    /** Each point once; those that every service has are met in another service each round. */
    static List<Trial> round(int number) {
        return Stream.of(
                        shared("I", 6, CONSUMERS, number),
                        shared("R", 4, PUBLISHERS, number),
                        crashes(DISCOVERY, "H1", "H2", "H4"),
                        crashes(EXECUTION, "L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3", "A1", "A2"),
                        crashes(GATEWAY, "E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "M1", "M3"),
                        crashes(OUTCOME, "O1"),
                        others(number))
                .flatMap(trials -> trials)
                .toList();
    }

    private static Stream<Trial> shared(String letter, int count, List<ServiceName> services, int round) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(point -> Trial.crash(letter + point, services.get((round + point) % services.size())));
    }

    private static Stream<Trial> crashes(ServiceName service, String... points) {
        return Stream.of(points).map(point -> Trial.crash(point, service));
    }

    private static Stream<Trial> others(int round) {
        var consumer = CONSUMERS.get(round % CONSUMERS.size());
        var publisher = PUBLISHERS.get(round % PUBLISHERS.size());
        // E9, the hand-in committed and not yet published, is where the gateway's relay first reads: its R1.
        return Stream.of(
                new Trial("I7", consumer, Departures.secondReplicaComesAndGoes(consumer)),
                new Trial("R5", publisher, Departures.relayLosesItsLock(publisher)),
                new Trial("H3", DISCOVERY, Doubts::sameKeyAnotherBody),
                new Trial("L6", EXECUTION, Pauses::whileAModelAnswers),
                new Trial("L7", EXECUTION, CapHit::atTheCap),
                new Trial("S4", EXECUTION, Pauses::whileTestsRun),
                new Trial("A3", EXECUTION, Doubts::doubleClick),
                new Trial("A4", EXECUTION, Doubts::yesAndNo),
                new Trial("A5", EXECUTION, Doubts::yesToSomethingElse),
                new Trial("E9", GATEWAY, new CrashAt("R1", GATEWAY)),
                new Trial("E10", GATEWAY, Pauses::whileAnEffectLeaves),
                new Trial("E11", GATEWAY, new CrashAt("E11", GATEWAY, Work::plantInVain)),
                new Trial("E11-reply", GATEWAY, new CrashAt("E11", GATEWAY, Work::plantForReview)),
                new Trial("E12", GATEWAY, new CrashAt("E12", GATEWAY, Work::plantInVain)),
                new Trial("M2", GATEWAY, Hearsay::twiceReorderedAndForged),
                new Trial("O2", OUTCOME, new RebuildKilled("O2")),
                new Trial("O3", OUTCOME, new RebuildKilled("O3")));
    }
}
