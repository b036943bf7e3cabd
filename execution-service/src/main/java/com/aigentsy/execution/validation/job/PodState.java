package com.aigentsy.execution.validation.job;

import com.aigentsy.execution.validation.job.pod.Receiver;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a run's pod is, from what the kubelet says of it.
 *
 * <pre>
 *   Starting → Receiving → Testing → Ended
 *       └──────────┴──────────┴────→ Broken (not the tests' doing)
 * </pre>
 */
sealed interface PodState {

    /** Not there yet: {@code reason} is what it waits for, as far as the cluster says. */
    record Starting(String reason) implements PodState {}

    /** Ready to take the tree at this address. */
    record Receiving(String address) implements PodState {}

    record Testing() implements PodState {}

    /** The tests came to an end; {@code stopped} is the limit that the cluster ended them at, or empty. */
    record Ended(int exitCode, String stopped) implements PodState {}

    /** It never came to the tests, or was taken away from them. */
    record Broken(String reason) implements PodState {}

    /** Evicted for what it used itself; a node that is low on something evicts others, too. */
    Pattern ITS_OWN_DOING = Pattern.compile("(?i)exceed(?:s|ed) (?:the|its)\\b");

    static PodState of(Pod pod) {
        PodStatus status = Objects.requireNonNullElseGet(pod.getStatus(), PodStatus::new);
        if ("Evicted".equals(status.getReason())) {
            return evicted(String.valueOf(status.getMessage()));
        }
        ContainerState tests = container(status.getContainerStatuses(), JobSpec.TESTS);
        if (tests.getTerminated() != null) {
            return ended(tests.getTerminated());
        }
        return "Failed".equals(status.getPhase()) ? new Broken(why(status)) : underWay(status, tests);
    }

    private static PodState underWay(PodStatus status, ContainerState tests) {
        ContainerState receiver = container(status.getInitContainerStatuses(), JobSpec.RECEIVE);
        if (tests.getRunning() != null) {
            return new Testing();
        }
        if (receiver.getRunning() != null && status.getPodIP() != null) {
            return new Receiving(status.getPodIP());
        }
        if (receiver.getTerminated() != null && receiver.getTerminated().getExitCode() != 0) {
            return new Broken(why(status));
        }
        return new Starting(waitsFor(status, receiver));
    }

    private static PodState evicted(String message) {
        return ITS_OWN_DOING.matcher(message).find()
                ? new Ended(-1, "disk limit: " + message)
                : new Broken("the node evicted it: " + message);
    }

    private static PodState ended(ContainerStateTerminated how) {
        return switch (String.valueOf(how.getReason())) {
            case "OOMKilled" -> new Ended(-1, "memory limit");
            case "ContainerStatusUnknown" -> new Broken("the node lost it");
            default -> new Ended(how.getExitCode(), "");
        };
    }

    private static String why(PodStatus status) {
        ContainerStateTerminated receiver =
                container(status.getInitContainerStatuses(), JobSpec.RECEIVE).getTerminated();
        String said =
                receiver == null ? "" : String.valueOf(receiver.getMessage()).strip();
        if (receiver != null && Objects.equals(receiver.getExitCode(), Receiver.OPEN)) {
            return said + ". Validation needs pods without a network: the cluster's network plugin must enforce"
                    + " NetworkPolicy (Calico and Cilium do), and k8s/base/sandbox must be applied as it is.";
        }
        return Stream.of(status.getReason(), status.getMessage(), said)
                .filter(text -> text != null && !text.isEmpty())
                .reduce((one, other) -> one + ": " + other)
                .orElse("the pod failed and says nothing");
    }

    private static String waitsFor(PodStatus status, ContainerState receiver) {
        Stream<String> waiting =
                Stream.ofNullable(receiver.getWaiting()).map(state -> said(state.getReason(), state.getMessage()));
        Stream<String> conditions = status.getConditions().stream()
                .filter(condition -> "False".equals(condition.getStatus()) && condition.getMessage() != null)
                .map(condition -> said(condition.getReason(), condition.getMessage()));
        return Stream.concat(waiting, conditions).findFirst().orElse("the pod to start");
    }

    private static String said(String reason, String message) {
        return message == null ? String.valueOf(reason) : reason + ": " + message;
    }

    private static ContainerState container(List<ContainerStatus> statuses, String name) {
        Optional<ContainerState> state = statuses.stream()
                .filter(status -> name.equals(status.getName()))
                .map(ContainerStatus::getState)
                .filter(Objects::nonNull)
                .findFirst();
        return state.orElseGet(ContainerState::new);
    }
}
