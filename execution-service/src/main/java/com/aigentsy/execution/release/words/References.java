package com.aigentsy.execution.release.words;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** People, issues and commits a forge would link or notify; only the issue the work is about may be one of them. */
final class References {

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w@/.+-])@([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:/[\\w.-]+)?)");
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)(?<![\\w&#])(?:([\\w.-]{1,100}(?:/[\\w.-]{1,100})?)?#|GH-)(\\d+)\\b"
                    + "|[\\w-]+/[\\w.-]+@[0-9a-f]{7,40}\\b");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");

    /** Written into code all the time; as names they belong to nobody who could be addressed by them. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "override",
            "test",
            "nullable",
            "nonnull",
            "nullmarked",
            "deprecated",
            "param",
            "return",
            "returns",
            "throws",
            "see",
            "since",
            "link",
            "code",
            "inject",
            "autowired",
            "bean",
            "component",
            "service",
            "entity",
            "transactional",
            "beforeeach",
            "aftereach",
            "parameterizedtest",
            "valuesource",
            "suppresswarnings",
            "functionalinterface",
            "property",
            "staticmethod",
            "classmethod",
            "dataclass",
            "pytest",
            "media",
            "import",
            "ts-ignore",
            "ts-expect-error",
            "jsonproperty",
            "safevarargs",
            "type",
            "typedef",
            "example",
            "media-query");

    private final Subject subject;

    References(Subject subject) {
        this.subject = subject;
    }

    Optional<String> in(String prose) {
        return mention(prose).or(() -> reference(prose));
    }

    private Optional<String> mention(String prose) {
        Optional<String> mail = MAIL.matcher(prose)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .map(found -> "an e-mail address");
        return mail.or(() -> MENTION.matcher(prose)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !ANNOTATIONS.contains(name.toLowerCase(Locale.ROOT)) && !isPackage(name))
                .findFirst()
                .map(name -> "@" + name + ", whom it would notify; if it is code, put it between backticks"));
    }

    private boolean isPackage(String name) {
        return name.contains("/") && subject.names("\"@" + name + "\"");
    }

    private Optional<String> reference(String prose) {
        return REFERENCE
                .matcher(prose)
                .results()
                .filter(found -> !ours(found))
                .map(MatchResult::group)
                .findFirst()
                .map(found -> "'" + found + "', which refers to something else than the issue this is about");
    }

    private boolean ours(MatchResult found) {
        String where = found.group(1);
        return found.group(2) != null
                && subject.isTheIssue(found.group(2))
                && (where == null || where.equalsIgnoreCase(subject.repository()));
    }
}
