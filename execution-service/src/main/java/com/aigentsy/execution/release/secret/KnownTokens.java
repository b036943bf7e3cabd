package com.aigentsy.execution.release.secret;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text that looks like somebody's credential, whoever's it is, by the shapes well-known services give theirs. */
public final class KnownTokens {

    private static final Pattern TOKEN = Pattern.compile(
            String.join(
                    "|",
                    "(?<![A-Za-z0-9])(?:AKIA|ASIA|AROA|AIDA)[A-Z2-7]{16}(?![A-Za-z0-9])",
                    "gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{22,}",
                    "gl(?:pat|ptt|dt|rt|cbt|soat|agent|oas)-[A-Za-z0-9_-]{16,}",
                    "xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-\\d-[A-Za-z0-9-]{10,}",
                    "https://hooks\\.slack\\.com/(?:services|workflows)/[A-Za-z0-9/]{20,}",
                    "https://(?:\\w+\\.)?discord(?:app)?\\.com/api/webhooks/\\d+/[\\w-]{20,}",
                    "(?<![A-Za-z0-9])[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/]{20,}",
                    "AIza[A-Za-z0-9_-]{30,}|ya29\\.[A-Za-z0-9_-]{20,}|GOCSPX-[A-Za-z0-9_-]{20,}",
                    "(?<![A-Za-z0-9])sk-(?=[A-Za-z_-]{0,80}\\d)(?:ant-|proj-|svcacct-|or-v1-)?[A-Za-z0-9_-]{24,}",
                    "(?<![A-Za-z0-9])(?:npm_[A-Za-z0-9]{30,}|pypi-[A-Za-z0-9_-]{40,}|hf_[A-Za-z0-9]{30,})",
                    "(?<![A-Za-z0-9])SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}",
                    "(?<![A-Za-z0-9])key-[0-9a-f]{32}(?![0-9a-f])|(?<![A-Za-z0-9])(?:AC|SK)[0-9a-f]{32}(?![0-9a-f])",
                    "do[opr]_v1_[0-9a-f]{40,}|dapi[0-9a-f]{32}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}"
                            + "|dckr_pat_[A-Za-z0-9_-]{20,}",
                    "(?<!\\d)\\d{8,10}:AA[A-Za-z0-9_-]{32,}",
                    "-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\\d"
                            + "|AGE-SECRET-KEY-1[A-Z0-9]{20,}",
                    "eyJ[A-Za-z0-9_-]{8,1000}\\.eyJ[A-Za-z0-9_-]{8,1000}\\.[A-Za-z0-9_-]{8,}",
                    "(?i:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,}={0,2}",
                    "(?i:aws_secret_access_key)\\W{1,4}[A-Za-z0-9+/]{40}",
                    "(?i)\\b[a-z][a-z0-9+.-]{2,20}://[^\\s/:@\"'<>${}]{1,64}:[^\\s/:@\"'<>${}]{6,128}@[a-z0-9-]+\\.[a-z0-9.-]+"));
    private static final Pattern DOCUMENTED = Pattern.compile(".*(?:EXAMPLE|(?i:@example\\.(?:com|org|net)))");

    private KnownTokens() {}

    /** Whether there is one that {@code before} does not have already. */
    public static boolean added(String before, String after) {
        Set<String> known = all(before).collect(Collectors.toSet());
        return all(after).anyMatch(token -> !known.contains(token));
    }

    public static boolean in(String text) {
        return all(text).findAny().isPresent();
    }

    /** The text without them. */
    public static String removed(String text) {
        return TOKEN.matcher(text).replaceAll("[a credential was here]");
    }

    /** Also encoded, in pieces, or backwards. */
    private static Stream<String> all(String text) {
        Stream<String> backwards = Stream.of(new StringBuilder(text).reverse().toString());
        return Stream.concat(Views.of(text).stream(), backwards)
                .flatMap(view -> TOKEN.matcher(view).results())
                .map(MatchResult::group)
                .filter(token -> !DOCUMENTED.matcher(token).matches());
    }
}
