package com.aigentsy.pipeline.deployment;

import com.aigentsy.events.Topic;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What manifests say about the code is true: topics with their dead letters, and environment variables that are read. */
final class AgainstTheCode {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
    private static final List<String> OF_LIBRARIES = List.of("QUARKUS_", "KAFKA_");
    private static final List<String> SERVICES =
            List.of("discovery-service", "scoring-service", "execution-service", "platform-gateway", "outcome-service");

    private final Path repository;

    AgainstTheCode(Path repository) {
        this.repository = repository;
    }

    List<String> problems(Manifests manifests) {
        var problems = new ArrayList<String>();
        Set<String> topics = topics();
        Set<String> declared =
                manifests.of("KafkaTopic").map(Manifest::name).collect(Collectors.toCollection(TreeSet::new));
        if (!declared.isEmpty() && !declared.equals(topics)) {
            problems.add("topics of the code " + topics + ", topics declared " + declared);
        }
        manifests
                .of("KafkaUser")
                .forEach(user -> aclTopics(user)
                        .filter(topic -> !topics.contains(topic))
                        .forEach(topic -> problems.add(user.title() + ": there is no topic " + topic)));
        Set<String> read = variables();
        manifests
                .of("StatefulSet", "Job")
                .filter(AgainstTheCode::ours)
                .forEach(workload -> environment(workload)
                        .filter(name ->
                                !read.contains(name) && OF_LIBRARIES.stream().noneMatch(name::startsWith))
                        .forEach(name -> problems.add(workload.title() + ": nothing reads " + name)));
        return problems;
    }

    static Set<String> topics() {
        return Topic.all().stream()
                .flatMap(topic -> Stream.of(topic.topicName(), topic.deadLetters()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> aclTopics(Manifest user) {
        return user.all("resource").stream()
                .filter(resource -> resource.path("type").asText().equals("topic")
                        && resource.path("patternType").asText().equals("literal"))
                .map(resource -> resource.path("name").asText());
    }

    private static boolean ours(Manifest workload) {
        return workload.containers()
                .map(container -> container.path("name").asText())
                .anyMatch(List.of("service", "migrate")::contains);
    }

    private static Stream<String> environment(Manifest workload) {
        return workload.containers()
                .flatMap(container -> Manifest.each(container.path("env")))
                .map((JsonNode variable) -> variable.path("name").asText());
    }

    /** Every variable that a service's configuration asks for. */
    Set<String> variables() {
        return Stream.concat(
                        SERVICES.stream().map(service -> service + "/src/main/resources/application.properties"),
                        Stream.of("stage-runtime/src/main/resources/META-INF/microprofile-config.properties"))
                .map(file -> Manifests.read(repository.resolve(file)))
                .flatMap(text -> VARIABLE.matcher(text).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
