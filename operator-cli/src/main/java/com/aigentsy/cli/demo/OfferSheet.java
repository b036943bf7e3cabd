package com.aigentsy.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An offer as the operator sees it: what, where, at what price, the tests before and after, the files, the hash. */
record OfferSheet(JsonNode approval, Optional<Journey> journey) {

    String title() {
        return journey.map(Journey::title).orElse(approval.path("title").asText(""));
    }

    boolean handOver() {
        return approval.path("diff").asText("").isBlank()
                || approval.path("action").asText().equals("send_proposal");
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("what     " + title());
        lines.add("where    " + journey.map(Journey::url).orElse(""));
        lines.add("price    " + price());
        if (approval.at("/solution/message").isMissingNode()) {
            lines.add("tests    " + tests());
            lines.add("files    " + files(approval.path("diff").asText("")));
            says("/solution/code_fix/reply").ifPresent(lines::add);
        } else {
            lines.add("does     " + approval.path("action").asText("").replace('_', ' '));
            says("/solution/message/body").ifPresent(lines::add);
        }
        lines.add("content  sha256 " + approval.path("content_sha256").asText());
        return lines;
    }

    private Optional<String> says(String where) {
        return Optional.of(approval.at(where).asText("").replaceAll("\\s+", " "))
                .filter(words -> !words.isEmpty())
                .map(words -> "says     " + words);
    }

    private String price() {
        return Money.of(approval.path("price")).toString();
    }

    private String tests() {
        var evidence = approval.at("/validation/evidence");
        return evidence.isMissingNode()
                ? "none: this one is handed over to you"
                : "before " + count(evidence.path("before")) + ", after " + count(evidence.path("after"));
    }

    private static String count(JsonNode counts) {
        return counts.path("passed").asText() + " of " + counts.path("run").asText() + " passed";
    }

    static String files(String diff) {
        return diff.lines()
                .filter(line -> line.startsWith("+++ "))
                .map(line -> line.substring(4).replaceFirst("^b/", "").strip())
                .collect(Collectors.joining(", "));
    }
}
