package com.aigentsy.cli;

import com.aigentsy.cli.demo.Demo;
import com.aigentsy.cli.events.Events;
import com.aigentsy.cli.history.Backtest;
import com.aigentsy.cli.history.Simulate;
import com.aigentsy.cli.operator.Approve;
import com.aigentsy.cli.operator.Budget;
import com.aigentsy.cli.operator.Discover;
import com.aigentsy.cli.operator.Pause;
import com.aigentsy.cli.operator.Reject;
import com.aigentsy.cli.operator.Resume;
import com.aigentsy.cli.operator.ShowApprovals;
import com.aigentsy.cli.repair.Quarantine;
import com.aigentsy.cli.repair.Rebuild;
import com.aigentsy.cli.repair.RedriveOutbox;
import com.aigentsy.cli.stack.Down;
import com.aigentsy.cli.stack.Reset;
import com.aigentsy.cli.stack.Status;
import com.aigentsy.cli.stack.Up;
import com.aigentsy.local.launch.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the verb and runs it. Exit codes: 0 done, 1 could not, 2 not understood. */
public final class Main {

    private static final List<Verb> VERBS = List.of(
            new Up(),
            new Demo(),
            new Down(),
            new Status(),
            new Reset(),
            new Discover(),
            new Approve(),
            new Reject(),
            new Pause(),
            new Resume(),
            new ShowApprovals(),
            new Budget(),
            new Quarantine(),
            new RedriveOutbox(),
            new Rebuild(),
            new Events(),
            new Backtest(),
            new Simulate());

    private Main() {}

    public static void main(String[] line) {
        var repository = Path.of(System.getProperty("aigentsy.root", "")).toAbsolutePath();
        var terminal = System.console() != null && System.console().isTerminal();
        var environment = System.getenv();
        var shell =
                new Shell(repository, Home.of(repository, environment), environment, System.out, System.err, terminal);
        StackLog.quiet();
        int code = run(shell, List.of(line));
        System.out.flush();
        Runtime.getRuntime().exit(code);
    }

    static int run(Shell shell, List<String> line) {
        var name = line.isEmpty() ? "help" : line.getFirst();
        var verb = VERBS.stream().filter(each -> each.name().equals(name)).findFirst();
        if (verb.isEmpty()) {
            return help(shell, name);
        }
        try {
            var words = line.subList(1, line.size());
            return verb.get().run(shell, Arguments.parse(words, verb.get().usage()));
        } catch (UsageException e) {
            shell.err().println("aigentsy " + name + ": " + e.getMessage() + "\n" + describe(verb.get()));
            return 2;
        } catch (CommandException | IllegalArgumentException | IllegalStateException e) {
            shell.err().println("aigentsy " + name + ": " + e.getMessage());
            return 1;
        }
    }

    private static int help(Shell shell, String name) {
        boolean asked = Stream.of("help", "--help", "-h").anyMatch(name::equals);
        var out = asked ? shell.out() : shell.err();
        if (!asked) {
            out.println("aigentsy: unknown command " + name);
        }
        out.println("Usage: ./aigentsy COMMAND");
        VERBS.forEach(verb -> out.println(describe(verb)));
        out.println(
                "  test [--contracts [--record]]\n      runs the whole test suite; or holds what we say to models and to GitHub"
                        + " against servers of third parties (needs Node)");
        out.println("  crash-matrix [--times …] [--points …] [--results …]\n"
                + "      kills real processes at every crash point and asks whether every promise held");
        out.println("  nemesis | broker-kills | database-kills | budget-race | planted-bugs | rolling-restart\n"
                + "      the other long checks of what is promised; see docs/reliability.md");
        return asked ? 0 : 2;
    }

    private static String describe(Verb verb) {
        var usage = verb.usage();
        var words = Stream.of(
                        Stream.of(verb.name()),
                        usage.positional().stream(),
                        usage.options().stream().map(option -> "[" + option + " …]"),
                        usage.flags().stream().map(flag -> "[" + flag + "]"))
                .flatMap(each -> each)
                .toList();
        return "  " + String.join(" ", words) + "\n      " + usage.does();
    }
}
