package com.aigentsy.execution.validation.harness;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a changed source file is called by those who use it, and the functions (or else the constants) its changed lines
 * stand in, beside all it declares. Read by indentation and by how functions begin in the languages we meet; what is not
 * understood is left out.
 */
record Touched(String unit, Set<String> functions, Set<String> declared) {

    private static final Pattern FUNCTION =
            Pattern.compile("\\b(?:def|function|func|fn|fun)\\s+(?:\\([^)]*\\)\\s*)?(\\w+)"
                    + "|^\\s*(?:[\\w<>\\[\\],.?@]+\\s+)*?(\\w+)\\s*\\([^;]*\\)\\s*(?:throws [\\w, .]+)?\\{?\\s*$"
                    + "|\\b(?:const|let|var)\\s+(\\w+)\\s*=\\s*(?:async\\s*)?(?:\\([^)]*\\)|\\w+)\\s*=>");
    private static final Pattern CONTROL = Pattern.compile(
            "\\b(?:if|for|while|switch|catch|return|else|new|throw|with|synchronized|try|elif|do)\\b.*");
    private static final Pattern ASSIGNED = Pattern.compile("\\b(\\w+)\\s*(?::[^=]+)?=(?!=)");
    private static final Set<String> NAMELESS = Set.of("index", "mod", "lib", "main", "__init__");

    static Touched of(String path, String before, String after) {
        List<String> lines = after.lines().toList();
        var functions = new LinkedHashSet<String>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before.lines().toList(), lines).getDeltas()) {
            int first = delta.getTarget().getPosition();
            for (int line = first; line < first + Math.max(1, delta.getTarget().size()); line++) {
                around(lines, Math.min(line, lines.size() - 1)).ifPresent(functions::add);
            }
        }
        return new Touched(unit(path), functions, declared(lines));
    }

    private static Set<String> declared(List<String> lines) {
        return lines.stream().flatMap(line -> function(line).stream()).collect(Collectors.toSet());
    }

    private static Optional<String> function(String line) {
        Matcher function = FUNCTION.matcher(line);
        return !CONTROL.matcher(line.strip()).lookingAt() && function.find()
                ? Optional.of(named(function))
                : Optional.empty();
    }

    private static Optional<String> around(List<String> lines, int changed) {
        int depth = changed < 0 ? 0 : indentation(lines.get(changed)) + 1;
        for (int line = changed; line >= 0; line--) {
            String text = lines.get(line);
            if (!text.isBlank() && indentation(text) < depth) {
                depth = indentation(text);
                Optional<String> function = function(text);
                if (function.isPresent()) {
                    return function;
                }
            }
        }
        Matcher assigned = ASSIGNED.matcher(changed < 0 ? "" : lines.get(changed));
        return assigned.find() ? Optional.of(assigned.group(1)) : Optional.empty();
    }

    private static String named(Matcher function) {
        return function.group(1) != null
                ? function.group(1)
                : function.group(2) != null ? function.group(2) : function.group(3);
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    static String unit(String path) {
        String[] parts = path.split("/");
        String stem = parts[parts.length - 1].replaceFirst("\\..*", "");
        return NAMELESS.contains(stem) && parts.length > 1 ? parts[parts.length - 2] : stem;
    }
}
