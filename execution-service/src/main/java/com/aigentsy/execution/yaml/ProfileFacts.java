package com.aigentsy.execution.yaml;

import com.aigentsy.execution.writing.Profile;
import com.aigentsy.runtime.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads name and facts of {@code AIGENTSY_PROFILE}; the rest of the file is for whoever routes the work. */
public final class ProfileFacts {

    private static final long LARGEST = 64 * 1024;
    private static final ObjectMapper YAML = EventJson.configure(new YAMLMapper());

    private ProfileFacts() {}

    record Document(@Nullable String name, @Nullable List<@Nullable Fact> facts) {}

    record Fact(@Nullable String says, @Nullable String evidence) {}

    /** Throws {@link IllegalStateException} naming what is wrong; without a file nothing is known. */
    public static Profile read(@Nullable String file) {
        if (file == null || file.isBlank()) {
            return Profile.unknown();
        }
        try {
            if (Files.size(Path.of(file)) > LARGEST) {
                throw wrong(file, "is larger than 64 KB");
            }
            Document document = YAML.readValue(Files.readString(Path.of(file)), Document.class);
            return document == null ? Profile.unknown() : profile(file, document);
        } catch (JsonProcessingException broken) {
            throw wrong(file, "cannot be read as YAML with a name and facts: " + broken.getOriginalMessage());
        } catch (IOException unreadable) {
            throw wrong(file, "cannot be read: " + unreadable);
        }
    }

    /** Facts are called by their place in the file: F1 is the first. */
    private static Profile profile(String file, Document document) {
        List<@Nullable Fact> facts = document.facts() == null ? List.of() : document.facts();
        return new Profile(
                document.name(),
                IntStream.range(0, facts.size())
                        .mapToObj(index -> named(file, "F" + (index + 1), facts.get(index)))
                        .toList());
    }

    private static Profile.Fact named(String file, String id, @Nullable Fact fact) {
        return new Profile.Fact(
                id,
                said(file, fact == null ? null : fact.says(), "says"),
                said(file, fact == null ? null : fact.evidence(), "evidence"));
    }

    private static String said(String file, @Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw wrong(file, "has a fact without " + field);
        }
        return text.strip();
    }

    private static IllegalStateException wrong(String file, String what) {
        return new IllegalStateException("AIGENTSY_PROFILE %s %s".formatted(file, what));
    }
}
