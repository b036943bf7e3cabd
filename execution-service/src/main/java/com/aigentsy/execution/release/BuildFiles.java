package com.aigentsy.execution.release;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What runs by itself when somebody installs or builds the project may not be added or changed by us. */
final class BuildFiles {

    private static final List<Hook> HOOKS = List.of(
            new Hook(
                    "package\\.json",
                    "\"(?:(?:pre|post)?(?:install|uninstall|prepare|pack|publish)|(?:pre|post)version"
                            + "|prepublishOnly)\"\\s*:\\s*\"[^\"]*\"",
                    "a script that runs when it is installed"),
            new Hook(
                    "package\\.json",
                    "\"[^\"]*\"\\s*:\\s*\"(?:git|git\\+[a-z]+|https?|file|github|gitlab|bitbucket|npm"
                            + "|link):[^\"]*\"|\"[^\"]*\"\\s*:\\s*\"[\\w.-]+/[\\w.-]+(?:#[^\"]*)?\"(?=\\s*[,}])(?<=dependencies[^}]{0,4000})",
                    "a dependency from outside its registry"),
            new Hook("package\\.json", "\"(?:gypfile|husky|lint-staged|simple-git-hooks|pre-commit)\"\\s*:", "a hook"),
            new Hook(
                    "composer\\.json",
                    "\"(?:pre|post)-[a-z-]+\"\\s*:\\s*(?:\"[^\"]*\"|\\[[^]]*])",
                    "a script that runs when it is installed"),
            new Hook(
                    "setup\\.py|setup\\.cfg|pyproject\\.toml",
                    "\\bcmdclass\\b|\\b(?:os\\.system|subprocess|urllib|requests|exec|eval)\\b",
                    "code that runs when it is installed"),
            new Hook(
                    "pyproject\\.toml",
                    "(?m)^\\s*(?:build-backend|backend-path)\\s*=.*$|^\\s*\\[tool\\.[\\w.-]*hooks?[\\w.-]*\\]",
                    "code that runs when it is installed"),
            new Hook(
                    "requirements[^/]*\\.(?:txt|in)|constraints[^/]*\\.txt|pipfile|pyproject\\.toml",
                    "(?m)^\\s*(?:--(?:extra-)?index-url|-i\\s|--find-links|-f\\s|--trusted-host|-e\\s"
                            + "|--editable).*$|\\b(?:git|hg|svn|bzr)\\+\\S+|@\\s*(?:https?|file):\\S+",
                    "a dependency from outside its registry"),
            new Hook("build\\.rs", "(?s).+", "code that runs when it is built"),
            new Hook(
                    "cargo\\.toml",
                    "(?m)^\\s*build\\s*=.*$|\\bgit\\s*=\\s*\"[^\"]*\"",
                    "code that runs when it is built"),
            new Hook("[^/]*\\.gemspec", "\\.extensions\\b.*", "code that runs when it is installed"),
            new Hook("extconf\\.rb|binding\\.gyp", "(?s).+", "code that runs when it is installed"),
            new Hook("go\\.mod", "(?m)^\\s*(?:replace\\b.*|toolchain\\b.*)$", "a dependency from elsewhere"),
            new Hook("[^/]*\\.go", "//go:generate\\s.*|#cgo\\s.*", "an order to the compiler"),
            new Hook("[^/]*\\.svg", "(?i)<script|\\bon\\w+\\s*=|<foreignObject|javascript:", "a script"));

    private BuildFiles() {}

    /** {@code file} is the kind of file by its name, {@code text} what in it runs by itself. */
    private record Hook(Pattern file, Pattern text, String what) {

        Hook(String file, String text, String what) {
            this(Pattern.compile(file), Pattern.compile(text), what);
        }

        boolean addedTo(String path, String before, String after) {
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            return file.matcher(name).matches()
                    && !found(after).equals(found(before))
                    && !found(after).isEmpty();
        }

        private List<String> found(String content) {
            return text.matcher(content).results().map(MatchResult::group).toList();
        }
    }

    static Optional<String> problem(String path, String before, String after) {
        return HOOKS.stream()
                .filter(hook -> hook.addedTo(path, before, after))
                .findFirst()
                .map(hook -> "%s: %s may not be added or changed".formatted(path, hook.what()));
    }
}
