package com.aigentsy.cli.stack;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.Verb;
import com.aigentsy.local.launch.HomeLock;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Wipes what a stopped stack left in its home. */
public final class Reset implements Verb {

    @Override
    public String name() {
        return "reset";
    }

    @Override
    public Usage usage() {
        return Usage.plain("wipes the state of a stopped stack: events, databases, forge, token");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        if (HomeLock.held(shell.home())) {
            throw new CommandException("A stack runs on " + shell.home().root() + ". Stop it first: ./aigentsy down");
        }
        try {
            for (var path : shell.home().everything()) {
                delete(path);
            }
        } catch (IOException e) {
            throw new CommandException("Could not wipe " + shell.home().root() + ": " + e, e);
        }
        shell.out().println("Wiped " + shell.home().root());
        return 0;
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
