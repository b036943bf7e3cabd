package com.aigentsy.scoring.yaml;

import com.aigentsy.runtime.EventJson;
import com.aigentsy.scoring.domain.PerformerProfile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads {@code AIGENTSY_PROFILE}. A service that was given a wrong one does not start, and says what to correct. */
public final class ProfileFile {

    private static final Logger LOG = Logger.getLogger(ProfileFile.class);
    private static final long LARGEST = 64 * 1024;
    private static final ObjectMapper YAML =
            EventJson.configure(new YAMLMapper()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ProfileFile() {}

    /** Nobody's when there is no file. Throws {@link IllegalStateException} naming the field that is wrong. */
    public static PerformerProfile read(@Nullable String file) {
        if (file == null || file.isBlank()) {
            LOG.info("profile=none reason=AIGENTSY_PROFILE is not set: nothing is handed to the user");
            return PerformerProfile.unknown();
        }
        PerformerProfile profile = parsed(Path.of(file));
        List<String> problems = ProfileRules.problems(profile);
        if (!problems.isEmpty()) {
            throw wrong(file, String.join("; ", problems));
        }
        LOG.infof("profile=%s skills=%s", file, profile.user().types());
        return profile;
    }

    private static PerformerProfile parsed(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw wrong(file.toString(), "is larger than 64 KB");
            }
            PerformerProfile profile = YAML.readValue(Files.readString(file), PerformerProfile.class);
            return profile == null ? PerformerProfile.unknown() : profile;
        } catch (UnrecognizedPropertyException unknown) {
            throw wrong(file.toString(), at(unknown) + " is no field; known here are " + unknown.getKnownPropertyIds());
        } catch (MismatchedInputException misfit) {
            throw wrong(file.toString(), at(misfit) + " has a value of the wrong kind");
        } catch (JsonProcessingException broken) {
            throw wrong(
                    file.toString(),
                    "line %d is not YAML".formatted(broken.getLocation().getLineNr()));
        } catch (IOException unreadable) {
            throw wrong(file.toString(), "cannot be read: " + unreadable);
        }
    }

    private static String at(JsonMappingException problem) {
        var path = new StringBuilder();
        for (Reference part : problem.getPath()) {
            if (part.getFieldName() == null) {
                path.append('[').append(part.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(part.getFieldName());
            }
        }
        return path.isEmpty() ? "the document" : path.toString();
    }

    private static IllegalStateException wrong(String file, String what) {
        return new IllegalStateException("AIGENTSY_PROFILE %s: %s".formatted(file, what));
    }
}
