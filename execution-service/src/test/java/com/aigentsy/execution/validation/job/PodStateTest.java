package com.aigentsy.execution.validation.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.validation.job.PodState.Broken;
import com.aigentsy.execution.validation.job.PodState.Ended;
import com.aigentsy.execution.validation.job.PodState.Receiving;
import com.aigentsy.execution.validation.job.PodState.Starting;
import com.aigentsy.execution.validation.job.PodState.Testing;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;

/** Statuses as kubelets write them. */
class PodStateTest {

    private static PodState state(String status) {
        return PodState.of(Serialization.unmarshal(
                "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nstatus: {" + status + "}", Pod.class));
    }

    @Test
    void waitsForAPlace() {
        assertThat(state("phase: Pending")).isEqualTo(new Starting("the pod to start"));
        assertThat(state("""
                phase: Pending, conditions: [{type: PodScheduled, status: "False", reason: Unschedulable,
                message: "0/1 nodes are available: 1 Insufficient cpu."}]""")).isEqualTo(new Starting("Unschedulable: 0/1 nodes are available: 1 Insufficient cpu."));
    }

    @Test
    void waitsForItsImage() {
        assertThat(state("""
                phase: Pending,
                conditions: [{type: Ready, status: "False", reason: ContainersNotReady, message: "unready: [tests]"}],
                initContainerStatuses: [{name: receive, state: {waiting: {reason: ImagePullBackOff,
                message: 'Back-off pulling image "aigentsy/nowhere"'}}}]""")).isEqualTo(new Starting("ImagePullBackOff: Back-off pulling image \"aigentsy/nowhere\""));
    }

    @Test
    void takesItsTreeThenRunsTestsThenEnds() {
        String receives = "initContainerStatuses: [{name: receive, state: {running: {}}}]";
        assertThat(state("phase: Pending, " + receives)).isInstanceOf(Starting.class);
        assertThat(state("phase: Pending, podIP: 10.1.2.3, " + receives)).isEqualTo(new Receiving("10.1.2.3"));
        String received = "podIP: 10.1.2.3, initContainerStatuses: [{name: receive, state: {terminated:"
                + " {exitCode: 0}}}], containerStatuses: [{name: tests, state: ";
        assertThat(state(received + "{waiting: {reason: PodInitializing}}}]")).isInstanceOf(Starting.class);
        assertThat(state(received + "{running: {}}}]")).isEqualTo(new Testing());
        assertThat(state("phase: Failed, " + received + "{terminated: {exitCode: 1, reason: Error}}}]"))
                .isEqualTo(new Ended(1, ""));
        assertThat(state("phase: Succeeded, " + received + "{terminated: {exitCode: 0, reason: Completed}}}]"))
                .isEqualTo(new Ended(0, ""));
    }

    @Test
    void whatTheTestsUsedUpIsTheirEnd() {
        assertThat(state("phase: Failed, containerStatuses: [{name: tests, state: {terminated:"
                        + " {exitCode: 137, reason: OOMKilled}}}]"))
                .isEqualTo(new Ended(-1, "memory limit"));
        assertThat(state("phase: Failed, reason: Evicted,"
                        + " message: 'Usage of EmptyDir volume \"repo\" exceeds the limit \"536870912\". '"))
                .isEqualTo(new Ended(
                        -1, "disk limit: Usage of EmptyDir volume \"repo\" exceeds the limit \"536870912\". "));
    }

    @Test
    void whatTheNodeDidIsNotTheTestsDoing() {
        assertThat(state("phase: Failed, reason: Evicted, message: 'The node was low on resource: memory.',"
                        + " containerStatuses: [{name: tests, state: {terminated: {exitCode: 137, reason: Error}}}]"))
                .isEqualTo(new Broken("the node evicted it: The node was low on resource: memory."));
        assertThat(state("phase: Failed, reason: NodeLost, message: gone")).isEqualTo(new Broken("NodeLost: gone"));
        assertThat(state("phase: Failed, containerStatuses: [{name: tests, state: {terminated:"
                        + " {exitCode: 137, reason: ContainerStatusUnknown}}}]"))
                .isEqualTo(new Broken("the node lost it"));
    }

    @Test
    void aWayOutIsExplained() {
        assertThat(state("phase: Failed, initContainerStatuses: [{name: receive, state: {terminated: {exitCode: 3,"
                        + " message: \"this pod reaches 10.96.0.10:53\\n\"}}}]"))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.reason())
                                .startsWith("this pod reaches 10.96.0.10:53. ")
                                .contains("must enforce NetworkPolicy"));
    }
}
