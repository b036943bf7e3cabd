package com.aigentsy.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The scenario's folder as its tests look at it. */
record Scenario(Path root, List<Repository> repositories, JsonNode script) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Scenario builtIn() {
        Path root = Path.of("src/main/resources/scenario").toAbsolutePath();
        JsonNode script = read(root.resolve("model-script.json"));
        List<Repository> repositories = walk(root.resolve("forge")).stream()
                .filter(path -> path.endsWith("issues.json"))
                .map(path -> new Repository(path.getParent(), script))
                .toList();
        return new Scenario(root, repositories, script);
    }

    List<Issue> issues() {
        return repositories.stream()
                .flatMap(repository -> repository.issues().stream())
                .toList();
    }

    List<String> manifest() {
        return lines(root.resolve("files.txt"));
    }

    List<String> filesOnDisk() {
        return walk(root).stream()
                .map(path -> root.relativize(path).toString())
                .filter(path -> !path.equals("files.txt"))
                .sorted()
                .toList();
    }

    String rejectedTitle() {
        return read(root.resolve("operator.json")).get("reject_title_contains").asText();
    }

    List<String> titlesAnswered(String task) {
        return entries(script, task)
                .filter(entry -> !entry.get("when").has("provider"))
                .map(Scenario::title)
                .toList();
    }

    List<String> titlesWhereClaudeIsDown() {
        return StreamSupport.stream(script.spliterator(), false)
                .filter(entry -> entry.get("when").path("provider").asText().equals("anthropic"))
                .filter(entry -> entry.get("answers").get(0).path("status").asInt() == 529)
                .map(Scenario::title)
                .toList();
    }

    List<Answer> answers(Issue issue) {
        return entries(script, "code")
                .filter(entry -> title(entry).equals(issue.title()))
                .flatMap(entry -> StreamSupport.stream(entry.get("answers").spliterator(), false))
                .filter(answer -> answer.has("json"))
                .map(answer -> Answer.of(answer.get("json")))
                .toList();
    }

    private static Stream<JsonNode> entries(JsonNode script, String task) {
        return StreamSupport.stream(script.spliterator(), false)
                .filter(entry -> entry.get("when").get("task").asText().equals(task));
    }

    private static String title(JsonNode entry) {
        return entry.get("when").get("prompt_contains").asText();
    }

    /** One repository: its first tree and its issues. */
    record Repository(Path folder, JsonNode script) {

        String name() {
            return folder.getFileName().toString();
        }

        List<Issue> issues() {
            return StreamSupport.stream(read(folder.resolve("issues.json")).spliterator(), false)
                    .map(json -> new Issue(this, json))
                    .toList();
        }

        List<Issue> workedIssues() {
            List<String> titles = entries(script, "code").map(Scenario::title).toList();
            return issues().stream()
                    .filter(issue -> titles.contains(issue.title()))
                    .toList();
        }

        /** Runs the repository's tests on its first tree with the answers applied in turn. */
        Outcome run(Path target, List<Answer> answers) {
            Path tree = folder.resolve("tree");
            walk(tree).forEach(file -> write(target.resolve(tree.relativize(file)), String.join("\n", lines(file))));
            answers.forEach(answer -> answer.files().forEach((path, text) -> write(target.resolve(path), text)));
            String java = System.getProperty("java.home") + "/bin/java";
            var command = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "Tests.java");
            try {
                Process process = command.directory(target.toFile())
                        .redirectErrorStream(true)
                        .start();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Outcome(process.waitFor() == 0, output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean testsPass(Path target, List<Answer> answers) {
            return run(target, answers).green();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** How a run of the tests ended, and what it printed. */
    record Outcome(boolean green, String output) {

        List<String> failures() {
            return output.lines()
                    .filter(line -> line.matches("(not ok|FAIL|FAILED|.* FAILED).*"))
                    .toList();
        }
    }

    /** One issue as the forge is seeded with it. */
    record Issue(Repository repository, JsonNode json) {

        private static final List<String> UNFIT = List.of("Earn $5,000", "[Hiring]", "Translate the month names");

        String title() {
            return json.get("title").asText();
        }

        String text() {
            return title() + "\n" + json.get("body").asText();
        }

        List<String> labels() {
            return StreamSupport.stream(json.get("labels").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }

        boolean survivesDiscovery() {
            boolean free = json.get("assignee").isNull() && !json.get("locked").asBoolean();
            boolean open =
                    !json.has("after") && !json.path("linked_pull_request").asBoolean();
            return free
                    && open
                    && !repository.name().equals("hand-set")
                    && UNFIT.stream().noneMatch(title()::contains);
        }

        @Override
        public String toString() {
            return title();
        }
    }

    /** The files of one scripted answer. */
    record Answer(Map<String, String> files) {

        private static final Pattern TEST_NAME = Pattern.compile("\\.?(?:equal|expect|same)\\(\"([^\"]+)\"");

        static Answer of(JsonNode json) {
            var files = new LinkedHashMap<String, String>();
            json.get("files")
                    .forEach(file -> files.put(
                            file.get("path").asText(), file.get("content").asText()));
            return new Answer(files);
        }

        /** The names of the tests its check files hold. */
        List<String> testNames() {
            return checksOnly().files().values().stream()
                    .flatMap(text -> TEST_NAME.matcher(text).results())
                    .map(found -> found.group(1))
                    .toList();
        }

        Answer checksOnly() {
            var checks = new LinkedHashMap<>(files);
            checks.keySet().removeIf(path -> !path.startsWith("checks/"));
            return new Answer(checks);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
