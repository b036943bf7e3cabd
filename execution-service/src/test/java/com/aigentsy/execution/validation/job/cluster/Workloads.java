package com.aigentsy.execution.validation.job.cluster;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The Jobs of the namespace and their pods; whoever deletes a Job deletes its pod. */
final class Workloads {

    private final Path folder;
    private final Path image;
    private final NameServer nameServer;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final Map<String, Kubelet> kubelets = new ConcurrentHashMap<>();

    Workloads(Path folder, NameServer nameServer) throws IOException {
        this.folder = folder;
        this.nameServer = nameServer;
        image = Image.in(Files.createDirectory(folder.resolve("image")));
    }

    /** False if there is one of that name. */
    boolean create(Job job) throws IOException {
        String name = job.getMetadata().getName();
        if (jobs.putIfAbsent(name, job) != null) {
            return false;
        }
        kubelets.put(name, new Kubelet(job, Files.createDirectory(folder.resolve(name)), image, nameServer));
        return true;
    }

    boolean delete(String name) {
        Kubelet kubelet = kubelets.remove(name);
        if (kubelet != null) {
            kubelet.kill();
        }
        return jobs.remove(name) != null;
    }

    List<Job> jobs(Predicate<Map<String, String>> labels) {
        return jobs.values().stream()
                .filter(job -> labels.test(job.getMetadata().getLabels()))
                .toList();
    }

    List<Pod> pods(Predicate<Map<String, String>> labels) {
        return kubelets.values().stream()
                .map(Kubelet::pod)
                .filter(pod -> labels.test(pod.getMetadata().getLabels()))
                .toList();
    }

    String log(String pod) throws IOException {
        for (Kubelet kubelet : kubelets.values()) {
            if (kubelet.pod().getMetadata().getName().equals(pod)) {
                return kubelet.log("tests");
            }
        }
        return "";
    }

    long testing() {
        return kubelets.values().stream().filter(Kubelet::tests).count();
    }
}
