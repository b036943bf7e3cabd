package com.aigentsy.discovery.domain.money;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A command of its own: reads every line of {@code <folder>/github/paid-issues.jsonl} and compares the price the grammar
 * reads with the one that was really paid. Exit 0 only if all are right.
 */
public final class PaidIssuesCheck {

    private PaidIssuesCheck() {}

    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0]).resolve("github").resolve("paid-issues.jsonl");
        int failed = 0;
        List<String> lines = Files.readAllLines(file);
        for (String line : lines) {
            failed += right(new ObjectMapper().readTree(line)) ? 0 : 1;
        }
        System.out.printf("%d passed, %d failed%n", lines.size() - failed, failed);
        System.exit(failed == 0 && !lines.isEmpty() ? 0 : 1);
    }

    private static boolean right(JsonNode issue) {
        String title = issue.path("title").asText();
        String read = ReadPrice.line(
                PriceGrammar.read(title, List.of(), issue.path("body").asText()));
        String paid = "USD "
                + issue.path("price_usd").decimalValue().stripTrailingZeros().toPlainString();
        if (!read.equals(paid)) {
            System.out.printf("%s read, %s paid: %s%n", read, paid, title);
        }
        return read.equals(paid);
    }
}
