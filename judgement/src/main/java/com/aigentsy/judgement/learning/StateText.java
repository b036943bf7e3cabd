package com.aigentsy.judgement.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** Model state as one word of text, exact to the last bit. Its first byte is the version of the layout. */
final class StateText {

    private static final int LAYOUT = 2;

    private StateText() {}

    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    static String write(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(LAYOUT);
            writing.to(out);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    static <T> T read(ModelSnapshot snapshot, Reading<T> reading) {
        try (var in =
                new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(snapshot.state())))) {
            int layout = in.readByte();
            if (layout != LAYOUT) {
                throw new IllegalArgumentException("layout %d is not known".formatted(layout));
            }
            return reading.from(in);
        } catch (IOException | RuntimeException broken) {
            throw new IllegalArgumentException(
                    "the state of model %s cannot be read: %s".formatted(snapshot.name(), broken.getMessage()), broken);
        }
    }

    /** A count read from a state; refuses what no model of ours could have written. */
    static int count(DataInputStream in, int largest) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > largest) {
            throw new IOException("a count of %d where at most %d may be".formatted(count, largest));
        }
        return count;
    }
}
