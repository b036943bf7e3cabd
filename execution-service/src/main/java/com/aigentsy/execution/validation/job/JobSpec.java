package com.aigentsy.execution.validation.job;

import com.aigentsy.execution.validation.job.pod.Receiver;
import com.aigentsy.execution.validation.job.pod.Runner;
import com.aigentsy.execution.validation.sandbox.Isolation;
import com.aigentsy.execution.validation.sandbox.limits.Limits;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Job of one run: a pod that first takes the tree and then runs the tests, both restricted and cut off. */
record JobSpec(JobSettings settings, List<String> waysOut) {

    static final String RECEIVE = "receive";
    static final String TESTS = "tests";
    static final String RUN = "aigentsy.com/run";
    static final String REPLICA = "aigentsy.com/replica";

    private static final String FOLDER = "/repo";
    private static final String CLASSES = "/app/app/*";
    private static final int KEPT_SECONDS = 300;
    private static final int SLACK_SECONDS = 90;

    /** What is run on the tree, and where its reports are. */
    record Tests(List<String> command, String reports) {}

    Job of(Ticket ticket, Tests tests) {
        var labels = Map.of("app.kubernetes.io/part-of", "aigentsy", RUN, ticket.name(), REPLICA, settings.replica());
        long seconds = settings.limits().time().plus(JobSettings.START).toSeconds() + SLACK_SECONDS;
        return new JobBuilder()
                .withNewMetadata()
                .withName(ticket.name())
                .withNamespace(settings.api().namespace())
                .withLabels(labels)
                .endMetadata()
                .withNewSpec()
                .withBackoffLimit(0)
                .withActiveDeadlineSeconds(seconds)
                .withTtlSecondsAfterFinished(KEPT_SECONDS)
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(labels)
                .endMetadata()
                .withSpec(pod(ticket, tests))
                .endTemplate()
                .endSpec()
                .build();
    }

    private PodSpec pod(Ticket ticket, Tests tests) {
        Limits limits = settings.limits();
        return new PodSpecBuilder()
                .withRestartPolicy("Never")
                .withServiceAccountName("tests")
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withHostname("sandbox")
                .withDnsPolicy("None")
                .withNewDnsConfig()
                .withNameservers("127.0.0.1")
                .endDnsConfig()
                .withTerminationGracePeriodSeconds(1L)
                .withRuntimeClassName(settings.image().runtimeClass())
                .withSecurityContext(Restricted.pod())
                .withInitContainers(receiver(ticket))
                .withContainers(runner(tests))
                .withVolumes(Restricted.folder("repo", limits.disk()), Restricted.folder("tmp", limits.temporary()))
                .build();
    }

    private Container receiver(Ticket ticket) {
        return container(RECEIVE, java(Receiver.class, List.of(FOLDER)))
                .addToEnv(
                        variable("TREE_TOKEN", ticket.token()),
                        variable("TREE_PORT", "" + settings.port()),
                        variable("TREE_BYTES", "" + settings.limits().disk()),
                        variable("WAYS_OUT", String.join(",", waysOut)))
                .addNewPort()
                .withContainerPort(settings.port())
                .endPort()
                .build();
    }

    private Container runner(Tests tests) {
        Limits limits = settings.limits();
        var words = new ArrayList<String>();
        words.add(
                limits.time().toSeconds() + "," + limits.output() + "," + limits.disk() + "," + 4 * limits.processes());
        words.addAll(List.of(FOLDER, tests.reports()));
        Isolation.ENVIRONMENT.forEach((name, value) -> words.add(name + "=" + value));
        words.add("--");
        words.addAll(tests.command());
        return container(TESTS, java(Runner.class, words)).build();
    }

    /** Without a language, a JVM reads no arguments and writes no file names but ASCII ones. */
    private ContainerBuilder container(String name, List<String> command) {
        return new ContainerBuilder()
                .withName(name)
                .withImage(settings.image().name())
                .withCommand(command.stream().map(JobSpec::literal).toList())
                .withWorkingDir(FOLDER)
                .withEnv(variable("LC_ALL", "C.UTF-8"))
                .withTerminationMessagePolicy("FallbackToLogsOnError")
                .withSecurityContext(Restricted.container())
                .withResources(Restricted.resources(settings.limits()))
                .withVolumeMounts(Restricted.mount("repo", FOLDER), Restricted.mount("tmp", "/tmp"));
    }

    /** The kubelet replaces {@code $(NAME)} and {@code $$} in what it starts; a shell script means them otherwise. */
    static String literal(String word) {
        return word.replace("$", "$$");
    }

    private static List<String> java(Class<?> program, List<String> arguments) {
        var words = new ArrayList<>(
                List.of("java", "-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        words.addAll(List.of("-cp", CLASSES, program.getName()));
        words.addAll(arguments);
        return words;
    }

    private static EnvVar variable(String name, String value) {
        return new EnvVar(name, value, null);
    }
}
