package com.aigentsy.execution.validation.sandbox;

import com.aigentsy.execution.validation.sandbox.limits.Cage;
import com.aigentsy.execution.validation.sandbox.limits.Limits;
import com.aigentsy.execution.validation.sandbox.limits.ProcessTree;
import com.aigentsy.execution.validation.sandbox.seccomp.Seccomp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The words bubblewrap is started with. What names the host (paths, sizes) goes through a file descriptor, so the
 * sandboxed code cannot read it in /proc/1/cmdline; the whole command starts from an empty environment.
 */
final class Bubblewrap {

    static final String NOBODY = "65534";

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    /**
     * Joins the groups given up to "--", mounts what comes in pairs up to the next one, sets the shell's limits (dash and
     * bash name that of processes differently), and turns standard input into descriptor 3 and its own name into 4.
     */
    private static final String LAUNCH = """
            while [ "$1" != -- ]; do echo $$ > "$1/cgroup.procs" || exit 125; shift; done
            shift
            while [ "$1" != -- ]; do mkdir "$2" && mount --bind "$1" "$2" || exit 125; shift 2; done
            shift
            ulimit -c 0; ulimit -n 1024; ulimit -f %d; ulimit -t %d
            if [ %d -gt 0 ]; then ulimit -u %<d 2>/dev/null || ulimit -p %<d || exit 125; fi
            exec "$@" 3<&0 4<"$0" </dev/null
            """;

    /** A fresh writable copy, the tests, and then the reports they left (bounded), after a line of our own. */
    private static final String INSIDE = """
            cp -R /source/. /repo && cd /repo || exit 126
            reports=$1; shift
            [ -z "$reports" ] || rm -f $reports
            "$@"; code=$?
            if [ -n "$reports" ]; then echo; echo '%s'; cat $reports 2>/dev/null | head -c 500000; fi
            exit $code
            """;

    static final String REPORTS_FOLLOW = "---- reports ----";

    private final SandboxSettings settings;
    private final boolean dropRoot;
    private final List<Binding> bindings;
    private final List<Binding> hidden;

    Bubblewrap(SandboxSettings settings, boolean dropRoot) {
        this.settings = settings;
        this.dropRoot = dropRoot;
        List<Binding> unreachable = settings.bindings().stream()
                .filter(binding -> dropRoot && !binding.reachableByAnybody())
                .toList();
        List<Binding> worthMounting =
                unreachable.stream().filter(Binding::openToAnybody).toList();
        hidden = worthMounting.isEmpty() || !canMount() ? List.of() : worthMounting;
        bindings = settings.bindings().stream()
                .filter(binding -> hidden.contains(binding) || !unreachable.contains(binding))
                .toList();
    }

    /** In a mount namespace of our own, which needs more than being root. */
    private static boolean canMount() {
        try {
            return new ProcessBuilder("/usr/bin/unshare", "-m", "true").start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean filters() {
        return Seccomp.filter(System.getProperty("os.arch")).isPresent();
    }

    static boolean canDropRoot() {
        return isRoot() && Files.isExecutable(SETPRIV);
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean dropsRoot() {
        return dropRoot;
    }

    /** What the sandbox should see and cannot, because its user may not go there. */
    List<Binding> closed() {
        return settings.bindings().stream()
                .filter(binding -> !bindings.contains(binding))
                .toList();
    }

    /** The command line; {@code reports} is a shell pattern of report files, or empty. */
    List<String> command(Cage cage, StagedRepository staged, String reports, List<String> tests) {
        Limits limits = settings.limits();
        var words = new ArrayList<>(cage.prefix());
        words.addAll(List.of("/usr/bin/env", "-i", "PATH=/usr/bin:/bin"));
        if (!hidden.isEmpty()) {
            words.addAll(List.of("/usr/bin/unshare", "-m"));
        }
        long seconds = limits.time().toSeconds() * limits.cpus() + 1;
        String launch = LAUNCH.formatted(limits.disk() / 512, seconds, cage.supervised() ? processes() : 0);
        words.addAll(List.of("/bin/sh", "-c", launch, staged.filter().toString()));
        cage.groups().forEach(group -> words.add(group.toString()));
        words.add("--");
        for (int i = 0; i < hidden.size(); i++) {
            words.addAll(List.of(
                    hidden.get(i).source().toString(), staged.mountPoint(i).toString()));
        }
        words.add("--");
        if (dropRoot) {
            words.addAll(List.of(SETPRIV.toString(), "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "--"));
        }
        words.addAll(List.of(settings.bubblewrap().toString(), "--args", "3"));
        words.addAll(List.of("/bin/sh", "-c", INSIDE.formatted(REPORTS_FOLLOW), "tests", reports));
        words.addAll(tests);
        return words;
    }

    /**
     * The kernel counts a user's processes wherever they run, so those there are come on top; four times, because other
     * sandboxes of the same user may start meanwhile. The exact limit is the supervisor's; this one stops fork bombs.
     */
    private long processes() {
        String user = dropRoot ? "nobody" : System.getProperty("user.name");
        return ProcessTree.threadsOf(user) + 4L * settings.limits().processes();
    }

    /** What descriptor 3 says, each word ended by NUL. */
    String options(StagedRepository staged, Map<String, String> environment) {
        var words = new ArrayList<String>();
        isolation(words);
        new Mounts(settings, bindings, hidden, staged).addTo(words);
        environment.forEach((name, value) -> words.addAll(List.of("--setenv", name, value)));
        words.addAll(List.of("--remount-ro", "/", "--remount-ro", "/dev", "--chdir", "/repo"));
        if (filters()) {
            words.addAll(List.of("--seccomp", "4"));
        }
        return String.join("\0", words) + "\0";
    }

    private static void isolation(List<String> words) {
        for (String namespace : List.of("user", "ipc", "pid", "net", "uts", "cgroup")) {
            words.add("--unshare-" + namespace);
        }
        words.addAll(List.of("--disable-userns", "--uid", NOBODY, "--gid", NOBODY, "--hostname", "sandbox"));
        words.addAll(List.of("--die-with-parent", "--new-session", "--clearenv"));
    }
}
