package com.aigentsy.execution.validation.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What to tell the operator when the sandbox cannot be used: the cause as far as the kernel tells it, and the command. */
final class SandboxRemedy {

    private static final String REFUSED = "Validation is refused: ";

    private SandboxRemedy() {}

    static String missing(Path bubblewrap) {
        return REFUSED + bubblewrap + " does not exist. Install bubblewrap (Debian, Ubuntu: apt-get install bubblewrap;"
                + " Fedora: dnf install bubblewrap; Arch: pacman -S bubblewrap). On another system than Linux, run"
                + " execution-service with docker compose.";
    }

    static String unlimitedRoot() {
        return REFUSED + "as root, without control groups and without setpriv nothing limits the number of processes."
                + " Run as an ordinary user, install util-linux, or make /sys/fs/cgroup writable.";
    }

    static String refused(String complaint) {
        return REFUSED + "bubblewrap cannot isolate here (" + complaint.strip() + "). " + fix(complaint);
    }

    private static String fix(String complaint) {
        if (complaint.contains("Unknown option")) {
            return "Install bubblewrap 0.8 or newer.";
        }
        if (isSet("kernel/apparmor_restrict_unprivileged_userns", "1")) {
            return "AppArmor forbids user namespaces: allow them for bwrap with a profile in /etc/apparmor.d"
                    + " (profile bwrap /usr/bin/bwrap flags=(unconfined) { userns, }), or for all with"
                    + " sysctl -w kernel.apparmor_restrict_unprivileged_userns=0.";
        }
        if (isSet("kernel/unprivileged_userns_clone", "0")) {
            return "The kernel forbids user namespaces: sysctl -w kernel.unprivileged_userns_clone=1.";
        }
        if (isSet("user/max_user_namespaces", "0")) {
            return "The kernel allows no user namespaces: sysctl -w user.max_user_namespaces=10000.";
        }
        return "In a container, allow user namespaces (docker run --security-opt seccomp=unconfined"
                + " --security-opt apparmor=unconfined, or a profile that permits clone and mount in a user namespace).";
    }

    private static boolean isSet(String key, String value) {
        try {
            return Files.readString(Path.of("/proc/sys", key)).strip().equals(value);
        } catch (IOException notThere) {
            return false;
        }
    }
}
