package com.aigentsy.local.forge.seed;

import com.aigentsy.local.forge.store.MaintainerRules;
import com.aigentsy.local.forge.store.MaintainerRules.Line;
import com.aigentsy.local.forge.store.MaintainerRules.Round;
import com.aigentsy.local.forge.store.MaintainerRules.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads maintainer.json. A repository without one has nobody who decides. */
final class SeedRules {

    private SeedRules() {}

    static MaintainerRules of(SeedFields file) {
        if (file.absent()) {
            return MaintainerRules.NOBODY;
        }
        file.object();
        Map<Integer, Verdict> exceptions = exceptions(file.at("issues"));
        Verdict verdict = verdict(file.at("merge"));
        List<String> command =
                file.at("test_command").items().stream().map(SeedFields::text).toList();
        boolean tests = verdict == Verdict.TESTS_PASS || exceptions.containsValue(Verdict.TESTS_PASS);
        if (tests && command.isEmpty()) {
            throw file.at("test_command").wrong("the command as an array, because merge is \"tests_pass\"");
        }
        return new MaintainerRules(
                verdict, command, file.at("drafts").flag(true), exceptions, review(file.at("review")));
    }

    private static List<Round> review(SeedFields rounds) {
        return rounds.items().stream()
                .map(round -> new Round(
                        round.object().at("comment").text(), remarks(round.at("remarks")), closes(round.at("then"))))
                .toList();
    }

    private static List<Line> remarks(SeedFields remarks) {
        return remarks.items().stream()
                .map(remark -> new Line(
                        remark.object().at("path").text(),
                        line(remark.at("line")),
                        remark.at("comment").text()))
                .toList();
    }

    private static int line(SeedFields line) {
        if (line.count() == 0) {
            throw line.wrong("a line's number, from 1");
        }
        return line.count();
    }

    private static boolean closes(SeedFields then) {
        return switch (then.optionalText().orElse("merge")) {
            case "merge" -> false;
            case "close" -> true;
            default -> throw then.wrong("\"merge\" or \"close\"");
        };
    }

    private static Map<Integer, Verdict> exceptions(SeedFields issues) {
        var exceptions = new HashMap<Integer, Verdict>();
        if (!issues.absent()) {
            issues.object().node().fieldNames().forEachRemaining(number -> {
                SeedFields exception = issues.at(number);
                if (!number.matches("\\d{1,9}")) {
                    throw exception.wrong("an issue's number as the name");
                }
                exceptions.put(
                        Integer.valueOf(number), verdict(exception.object().at("merge")));
            });
        }
        return Map.copyOf(exceptions);
    }

    private static Verdict verdict(SeedFields merge) {
        return switch (merge.text()) {
            case "always" -> Verdict.ALWAYS;
            case "never" -> Verdict.NEVER;
            case "tests_pass" -> Verdict.TESTS_PASS;
            default -> throw merge.wrong("\"always\", \"never\" or \"tests_pass\"");
        };
    }
}
