package com.aigentsy.execution.validation.job.cluster;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the pod of one Job, one container after the other, and says where it is as a kubelet does. */
final class Kubelet {

    private final Path folder;
    private final Path image;
    private final NameServer nameServer;
    private final Thread thread;
    private volatile Pod pod;

    Kubelet(Job job, Path folder, Path image, NameServer nameServer) {
        this.folder = folder;
        this.image = image;
        this.nameServer = nameServer;
        pod = new PodBuilder()
                .withNewMetadata()
                .withName(job.getMetadata().getName() + "-x7k2p")
                .withLabels(job.getSpec().getTemplate().getMetadata().getLabels())
                .endMetadata()
                .withSpec(job.getSpec().getTemplate().getSpec())
                .withNewStatus()
                .withPhase("Pending")
                .endStatus()
                .build();
        thread = Thread.ofVirtual().start(this::run);
    }

    Pod pod() {
        return pod;
    }

    String log(String container) throws IOException {
        return Files.readString(folder.resolve(container + ".log"));
    }

    void kill() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        PodSpec spec = pod.getSpec();
        var volumes = new HashMap<String, Path>();
        for (Volume volume : spec.getVolumes()) {
            volumes.put(volume.getName(), made(folder.resolve("volume-" + volume.getName())));
        }
        try {
            int exit = received(spec, volumes);
            if (exit == 0) {
                exit = container(spec.getContainers().getFirst(), volumes, false);
            }
            phase(exit == 0 ? "Succeeded" : "Failed");
        } catch (InterruptedException deleted) {
            Thread.currentThread().interrupt();
        }
    }

    private int received(PodSpec spec, Map<String, Path> volumes) throws InterruptedException {
        nameServer.hide();
        try {
            return container(spec.getInitContainers().getFirst(), volumes, true);
        } finally {
            nameServer.show();
        }
    }

    boolean tests() {
        return pod.getStatus().getContainerStatuses().stream()
                .anyMatch(status -> status.getState().getRunning() != null);
    }

    private int container(Container container, Map<String, Path> volumes, boolean init) throws InterruptedException {
        Path log = folder.resolve(container.getName() + ".log");
        Process started = ContainerProcess.start(container, image, volumes, log, init);
        try {
            say(
                    container,
                    new ContainerStateBuilder().withNewRunning().endRunning().build(),
                    init);
            int exit = started.waitFor();
            say(container, terminated(exit, log), init);
            return exit;
        } finally {
            started.destroyForcibly().waitFor();
        }
    }

    private static ContainerState terminated(int exit, Path log) {
        return new ContainerStateBuilder()
                .withNewTerminated()
                .withExitCode(exit)
                .withReason(exit == 0 ? "Completed" : "Error")
                .withMessage(exit == 0 ? null : tail(log))
                .endTerminated()
                .build();
    }

    private static String tail(Path log) {
        try {
            String text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - 2048));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(Container container, ContainerState state, boolean init) {
        var status = new ContainerStatusBuilder()
                .withName(container.getName())
                .withState(state)
                .build();
        var changed = new PodBuilder(pod).editStatus().withPodIP("127.0.0.1");
        pod = (init ? changed.withInitContainerStatuses(status) : changed.withContainerStatuses(status))
                .endStatus()
                .build();
    }

    private void phase(String phase) {
        pod = new PodBuilder(pod).editStatus().withPhase(phase).endStatus().build();
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
