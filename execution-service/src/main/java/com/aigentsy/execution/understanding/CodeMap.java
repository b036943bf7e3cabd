package com.aigentsy.execution.understanding;

import com.aigentsy.execution.repository.Checkout;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The repository at a glance, in as much room as there is: every file with what it declares; or every file; or the files
 * that seem to matter and, of the rest, the folders with how many files they have.
 */
final class CodeMap {

    private static final int FILES_READ = 400;
    private static final int LARGEST = 64 * 1024;
    private static final int NAMES = 12;
    private static final Pattern DECLARED = Pattern.compile(
            "(?m)^[ \\t]*(?:(?:public|private|protected|static|final|abstract|sealed|export|default|async|pub"
                    + "|open|data)[ \\t]+)*"
                    + "(?:class|interface|record|enum|struct|trait|def|func|fn|function|module"
                    + "|type)[ \\t]+(?:\\([^)]{0,100}\\)[ \\t]*)?([A-Za-z_]\\w*)");

    private final Checkout checkout;
    private final int bytes;

    CodeMap(Checkout checkout, int bytes) {
        this.checkout = checkout;
        this.bytes = bytes;
    }

    /** {@code relevant} comes first when not everything fits. */
    String text(List<String> relevant) {
        List<String> paths = checkout.paths();
        if (paths.size() <= FILES_READ) {
            String outlined = paths.stream().map(this::outlined).collect(Collectors.joining("\n"));
            if (fits(outlined)) {
                return outlined;
            }
        }
        String names = String.join("\n", paths);
        return fits(names) ? names : Room.cut(relevantAndFolders(relevant), bytes);
    }

    private boolean fits(String text) {
        return Room.ofBytes(bytes).has(text);
    }

    private String relevantAndFolders(List<String> relevant) {
        Map<String, Long> folders = checkout.paths().stream()
                .collect(Collectors.groupingBy(CodeMap::folder, TreeMap::new, Collectors.counting()));
        String files = relevant.stream().limit(NAMES * 4L).collect(Collectors.joining("\n"));
        String rest = folders.entrySet().stream()
                .map(folder -> "%s (%d files)".formatted(folder.getKey(), folder.getValue()))
                .collect(Collectors.joining("\n"));
        return files + "\nToo many files to name each; by folder:\n" + rest;
    }

    private String outlined(String path) {
        if (!RelevantFiles.source(path) || checkout.size(path) > LARGEST) {
            return path;
        }
        String names = checkout.text(path).stream()
                .flatMap(text -> DECLARED.matcher(text).results())
                .map(found -> found.group(1))
                .distinct()
                .limit(NAMES)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? path : path + ": " + names;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1).isEmpty()
                ? "./"
                : path.substring(0, path.lastIndexOf('/') + 1);
    }
}
