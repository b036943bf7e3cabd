package com.aigentsy.execution.validation.job.cluster;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The restricted profile of the Pod Security Standards, item by item; empty if a pod keeps to it. */
public final class RestrictedProfile {

    private RestrictedProfile() {}

    public static List<String> violations(PodSpec pod) {
        var found = new ArrayList<String>();
        forbid(found, pod.getHostNetwork(), "hostNetwork");
        forbid(found, pod.getHostPID(), "hostPID");
        forbid(found, pod.getHostIPC(), "hostIPC");
        if (pod.getSecurityContext().getSeccompProfile() == null
                || !"RuntimeDefault"
                        .equals(pod.getSecurityContext().getSeccompProfile().getType())) {
            found.add("seccompProfile");
        }
        if (!pod.getSecurityContext().getSysctls().isEmpty()) {
            found.add("sysctls");
        }
        if (!Boolean.TRUE.equals(pod.getSecurityContext().getRunAsNonRoot())) {
            found.add("runAsNonRoot");
        }
        if (Objects.equals(pod.getSecurityContext().getRunAsUser(), 0L)) {
            found.add("runAsUser");
        }
        pod.getVolumes().stream().filter(volume -> !allowed(volume)).forEach(volume -> found.add("volumes"));
        Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .forEach(container -> check(found, container));
        return found;
    }

    private static void check(List<String> found, Container container) {
        SecurityContext context = container.getSecurityContext();
        forbid(found, context.getPrivileged(), "privileged");
        if (!Boolean.FALSE.equals(context.getAllowPrivilegeEscalation())) {
            found.add("allowPrivilegeEscalation");
        }
        if (!context.getCapabilities().getDrop().equals(List.of("ALL"))
                || !context.getCapabilities().getAdd().isEmpty()) {
            found.add("capabilities");
        }
        if (Objects.equals(context.getRunAsUser(), 0L) || Boolean.FALSE.equals(context.getRunAsNonRoot())) {
            found.add("runAsUser");
        }
        if (context.getProcMount() != null || context.getSeccompProfile() != null) {
            found.add("procMount or seccompProfile");
        }
        if (container.getPorts().stream().anyMatch(port -> port.getHostPort() != null)) {
            found.add("hostPort");
        }
    }

    private static boolean allowed(Volume volume) {
        return volume.getEmptyDir() != null && volume.getHostPath() == null;
    }

    private static void forbid(List<String> found, Boolean set, String what) {
        if (Boolean.TRUE.equals(set)) {
            found.add(what);
        }
    }
}
