package com.aigentsy.execution.hostile;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.execution.Samples;
import com.aigentsy.execution.release.OutputGate;
import com.aigentsy.execution.release.Refusal;
import com.aigentsy.execution.release.SizeLimits;
import com.aigentsy.execution.release.secret.Secrets;
import com.aigentsy.execution.repository.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small repository with something of everything, the issue about it, and the gate as an installation has it. */
record Shop(Checkout base, OutputGate gate) {

    static final String KEY = "sk-local-7Hq2mX9cVt4LwZ8bNr3K";
    static final String CANARY = "canary-51d0c7e2-orchid";
    static final String PASSWORD = "Correct-Horse-Battery";
    static final Map<String, String> SECRETS = Map.of("api-key", KEY, "canary", CANARY, "password", PASSWORD);

    static Shop in(Path tree) {
        Map<String, String> files = files();
        files.forEach((path, content) -> write(tree.resolve(path), content));
        write(tree.resolve("web/picture.bin"), "\0\1\2");
        var paths = new ArrayList<>(files.keySet());
        paths.add("web/picture.bin");
        var base = new Checkout("main", "0", tree, paths, Set.of("link", "vendored"));
        return new Shop(base, new OutputGate(SizeLimits.standard(), Secrets.of(SECRETS)));
    }

    String text(String path) {
        return base.text(path).orElse("");
    }

    Optional<Refusal> refusal(CodeFix fix) {
        return gate.refusal(fix, base, issue());
    }

    static Opportunity issue() {
        return Samples.opportunityAt(
                "https://github.com/shop/shop/issues/7",
                7,
                "Totals are one cent too high",
                "Till.total() starts at 1. The rule is at https://rules.tax.example.gov/rounding, see shop/cart.py too.");
    }

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        for (String part : Corpus.resource("repository.txt").split("(?m)^=== ")) {
            int end = part.indexOf('\n');
            if (end > 0) {
                files.put(part.substring(0, end), part.substring(end + 1));
            }
        }
        return files;
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
