package com.aigentsy.execution.understanding;

import com.aigentsy.execution.prompt.Untrusted;
import com.aigentsy.execution.release.secret.KnownTokens;
import com.aigentsy.execution.repository.Checkout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files worth showing, most relevant first, until the room is used; of one that was named and is too long, the parts
 * that matter. Files that hold credentials are never shown. Says what was left out.
 */
final class RelevantFiles {

    private static final int LARGEST = 64 * 1024;
    private static final int LARGEST_READ = 2 * 1024 * 1024;
    private static final int SMALLEST_EXCERPT = 3_000;
    private static final Set<String> SOURCES = Set.of(
            "java", "kt", "py", "js", "mjs", "cjs", "ts", "tsx", "jsx", "go", "rs", "c", "h", "cpp", "hpp", "rb", "php",
            "cs", "sh", "scala", "swift", "vue", "svelte", "ex", "clj", "groovy", "lua", "sql");
    private static final Pattern CREDENTIALS = Pattern.compile(
            "(?i)(?:.*/)?(?:\\.env(?:\\..*)?|.*\\.(?:pem|key|p12|pfx|jks|keystore)|id_(?:rsa|ed25519|ecdsa|dsa)"
                    + "|\\.npmrc|\\.netrc"
                    + "|\\.pypirc|\\.git-credentials|\\.htpasswd|credentials(?:\\.json)?|secrets?\\.(?:ya?ml"
                    + "|json|toml|properties))");

    private final Checkout checkout;
    private final String said;
    private final Map<String, Integer> ranks;
    private final Room room;

    RelevantFiles(Checkout checkout, Material.Selection selection, String said) {
        this.checkout = checkout;
        this.said = said;
        this.ranks = new Relevance(selection.wanted(), said, checkout).ranked();
        this.room = Room.ofBytes(selection.bytes());
    }

    List<String> named() {
        return Relevance.sorted(ranks).stream()
                .filter(path -> ranks.get(path) >= Relevance.NAMED)
                .toList();
    }

    String text() {
        var shown = new ArrayList<String>();
        for (String path : Relevance.sorted(ranks)) {
            Optional<String> text = fitting(path);
            text.ifPresentOrElse(
                    content -> shown.add(Untrusted.quote("file " + path, room.take(content))),
                    () -> room.leaveOut(path + (credentials(path) ? " (holds a credential)" : "")));
        }
        String leftOut = room.leftOut();
        if (!leftOut.isEmpty()) {
            shown.add(Untrusted.quote("list of files not shown", leftOut));
        }
        return String.join("\n\n", shown);
    }

    private Optional<String> fitting(String path) {
        boolean named = ranks.get(path) >= Relevance.NAMED;
        long size = checkout.size(path);
        boolean whole = size <= Math.min(room.bytes(), LARGEST);
        boolean excerpt = named && size <= LARGEST_READ && room.bytes() >= SMALLEST_EXCERPT;
        if (credentials(path) || !whole && !excerpt) {
            return Optional.empty();
        }
        return checkout.text(path)
                .filter(text -> !KnownTokens.in(text))
                .map(text -> whole ? text : Excerpt.of(text, said, Math.min(room.bytes(), LARGEST) / 2));
    }

    private static boolean credentials(String path) {
        return CREDENTIALS.matcher(path).matches();
    }

    static boolean source(String file) {
        String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return SOURCES.contains(extension);
    }
}
