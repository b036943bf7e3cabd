package com.aigentsy.local.forge.store;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The forge's records. Readers see immutable values at any time; every change runs inside {@link #write}, one at a time,
 * and is on disk before it returns.
 */
public final class ForgeStore {

    private record Key(String repository, int number) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::repository).thenComparing(Key::number);

        static Key of(String repository, int number) {
            return new Key(repository.toLowerCase(Locale.ROOT), number);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Path file;
    private final boolean fresh;
    private final ReentrantLock writing = new ReentrantLock();
    private final NavigableMap<String, Project> projects = new ConcurrentSkipListMap<>();
    private final NavigableMap<Key, Issue> issues = new ConcurrentSkipListMap<>();
    private final Map<Key, List<Remark>> remarks = new ConcurrentSkipListMap<>();

    public ForgeStore(Path file) {
        this.file = file;
        Optional<Snapshot> known = Snapshot.read(file);
        this.fresh = known.isEmpty();
        known.ifPresent(this::load);
    }

    private void load(Snapshot snapshot) {
        snapshot.projects().forEach(project -> projects.put(key(project.fullName()), project));
        snapshot.issues().forEach(issue -> issues.put(Key.of(issue.repository(), issue.number()), issue));
        snapshot.remarks().forEach(remark -> append(List.of(remark)));
    }

    /** Whether nothing was ever stored here, so that a seed may be planted. */
    public boolean fresh() {
        return fresh;
    }

    /** Runs a change alone and saves it. Changes nest, and are saved once. */
    public <T> T write(Supplier<T> change) {
        writing.lock();
        try {
            T result = change.get();
            if (writing.getHoldCount() == 1) {
                snapshot().write(file);
            }
            return result;
        } finally {
            writing.unlock();
        }
    }

    private Snapshot snapshot() {
        return new Snapshot(
                List.copyOf(projects.values()),
                List.copyOf(issues.values()),
                remarks.values().stream().flatMap(List::stream).toList());
    }

    public Stream<Project> projects() {
        return projects.values().stream();
    }

    public Optional<Project> project(String fullName) {
        return Optional.ofNullable(projects.get(key(fullName)));
    }

    public void put(Project project) {
        write(() -> projects.put(key(project.fullName()), project));
    }

    public Stream<Issue> issues() {
        return issues.values().stream();
    }

    public List<Issue> issues(String repository) {
        return List.copyOf(issues.subMap(Key.of(repository, 0), Key.of(repository, Integer.MAX_VALUE))
                .values());
    }

    public Optional<Issue> issue(String repository, int number) {
        return Optional.ofNullable(issues.get(Key.of(repository, number)));
    }

    public int nextNumber(String repository) {
        Key last = issues.lowerKey(Key.of(repository, Integer.MAX_VALUE));
        return last != null && last.repository().equals(key(repository)) ? last.number() + 1 : 1;
    }

    public Issue put(Issue issue) {
        write(() -> issues.put(Key.of(issue.repository(), issue.number()), issue));
        return issue;
    }

    public Issue change(Issue issue, UnaryOperator<Issue> how) {
        return write(
                () -> put(how.apply(issue(issue.repository(), issue.number()).orElseThrow(Refusal::notFound))));
    }

    public List<Remark> remarks(Issue issue) {
        return remarks.getOrDefault(Key.of(issue.repository(), issue.number()), List.of());
    }

    /** All of the same issue; nobody sees some of them without the others. */
    public void add(List<Remark> said) {
        write(() -> append(said));
    }

    private List<Remark> append(List<Remark> said) {
        return remarks.merge(
                Key.of(said.getFirst().repository(), said.getFirst().number()),
                said,
                (before, added) ->
                        Stream.concat(before.stream(), added.stream()).toList());
    }

    private static String key(String fullName) {
        return fullName.toLowerCase(Locale.ROOT);
    }
}
