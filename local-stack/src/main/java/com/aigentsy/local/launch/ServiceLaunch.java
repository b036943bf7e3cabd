package com.aigentsy.local.launch;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** How each replica of one stack is started: its command, its environment and its log, ready to be run. */
public final class ServiceLaunch {

    private final StackSettings settings;
    private final ServiceEnvironment environment;
    private final ServiceCommand command;

    public ServiceLaunch(StackSettings settings, ServiceEnvironment environment) {
        this.settings = settings;
        this.environment = environment;
        this.command = new ServiceCommand(settings.repository(), settings.environment());
        settings.home().createLogs();
    }

    /** {@code jvmOptions} come after the usual ones, so that they can replace them. */
    public ProcessBuilder of(Replica replica, List<String> jvmOptions) {
        var log = settings.home().log(replica.name()).toFile();
        var builder = new ProcessBuilder(command.of(replica.service(), jvmOptions))
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log));
        builder.environment().clear();
        builder.environment().putAll(environment.of(replica));
        return builder;
    }
}
