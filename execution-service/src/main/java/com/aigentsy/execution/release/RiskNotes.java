package com.aigentsy.execution.release;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.execution.repository.Checkout;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may leave, but what the person who approves should look at twice: only what the change adds. */
public final class RiskNotes {

    private static final Pattern BUILD = Pattern.compile(
            "pom\\.xml|(?:build|settings)\\.gradle(?:\\.kts)?|gradle\\.properties|build\\.sbt|build\\.xml"
                    + "|package\\.json|pyproject\\.toml"
                    + "|setup\\.(?:py|cfg)|requirements.*\\.txt|cargo\\.toml|go\\.mod|gemfile|rakefile"
                    + "|composer\\.json|cmakelists\\.txt"
                    + "|.*\\.cmake|.*\\.csproj|makefile|.*\\.mk|justfile|taskfile\\.ya?ml|dockerfile.*"
                    + "|(?:docker-)?compose.*\\.ya?ml"
                    + "|tox\\.ini|noxfile\\.py|conftest\\.py|.*\\.config\\.[cm]?[jt]s|meson\\.build"
                    + "|build\\.bazel|build|workspace");
    private static final List<Risk> RISKS = List.of(
            new Risk(
                    "<plugin>|<extension>|\\bid\\s*\\(?\\s*['\"][\\w.-]+['\"]|apply plugin"
                            + "|\\bclasspath\\s*[('\"]|buildscript|build-dependencies|\\brequires\\s*=\\s*\\[",
                    true,
                    "adds a build plugin"),
            new Risk(
                    "<dependency>|\\b(?:implementation|api|compileOnly|runtimeOnly|testImplementation)\\b"
                            + "|\"(?:dev|peer)?[dD]ependencies\"|^\\s*\"@?[\\w./-]+\"\\s*:\\s*\"[\\^~>=<\\d]"
                            + "|^[\\w.-]+\\s*[=~><]=|^\\s*require\\b",
                    true,
                    "adds or changes a dependency"),
            new Risk(
                    "<repository>|<pluginRepository>|\\bmaven\\s*\\{|\\bregistry\\b",
                    true,
                    "adds a place to download from"),
            new Risk(
                    "\\b(?:Runtime\\.getRuntime|ProcessBuilder|subprocess|os\\.system|popen|child_process"
                            + "|execSync|spawn|exec\\.Command|Process\\.Start|shell_exec)\\b",
                    false,
                    "starts a process"),
            new Risk(
                    "\\b(?:HttpClient|URLConnection|Socket|requests\\.(?:get|post|put)|urllib|http\\.client"
                            + "|fetch\\(|axios|XMLHttpRequest|net\\.Dial|smtplib|WebSocket|reqwest)",
                    false,
                    "uses the network"),
            new Risk(
                    "\\b(?:System\\.getenv|os\\.environ|os\\.getenv|process\\.env"
                            + "|Environment\\.GetEnvironmentVariable|env::var)\\b",
                    false,
                    "reads the environment"),
            new Risk(
                    "\\beval\\s*\\(|\\bexec\\s*\\(|new Function\\(|\\b(?:pickle|marshal)\\.loads?"
                            + "|ObjectInputStream|Class\\.forName|defineClass|ScriptEngine|__import__",
                    false,
                    "runs data as code"),
            new Risk(
                    "\\b(?:rm\\s+-rf|shutil\\.rmtree|deleteRecursively|FileUtils\\.delete|unlinkSync|os\\.remove)\\b",
                    false,
                    "deletes files"),
            new Risk(
                    "(?i)verify\\s*=\\s*False|InsecureSkipVerify|rejectUnauthorized\\s*:\\s*false"
                            + "|ALLOW_ALL_HOSTNAME|NoopHostnameVerifier",
                    false,
                    "does not check certificates"),
            new Risk("[A-Za-z0-9+/]{120,}", false, "has a long encoded text"));

    private RiskNotes() {}

    /** {@code inBuild} if it means something in build files only. */
    private record Risk(Pattern line, boolean inBuild, String note) {

        Risk(String line, boolean inBuild, String note) {
            this(Pattern.compile(line), inBuild, note);
        }
    }

    /** One sentence each, by file. */
    public static List<String> of(CodeFix fix, Checkout base) {
        return fix.files().stream().flatMap(file -> of(file, base)).toList();
    }

    private static Stream<String> of(File file, Checkout base) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean build = BUILD.matcher(name).matches();
        var before = new HashSet<>(base.text(file.path()).orElse("").lines().toList());
        List<String> added =
                file.content().lines().filter(line -> !before.contains(line)).toList();
        Stream<String> found = RISKS.stream()
                .filter(risk -> build || !risk.inBuild())
                .filter(risk -> added.stream()
                        .anyMatch(line -> risk.line().matcher(line).find()))
                .map(Risk::note);
        return Stream.concat(build ? Stream.of("is a build file") : Stream.empty(), found)
                .map(note -> file.path() + " " + note);
    }
}
