package com.aigentsy.outcome;

import com.aigentsy.events.Envelope;
import java.util.List;

/** Everything that was ever said about opportunities, read again from the beginning. Blocking. */
public interface PastEvents {

    /** Opens the topics and notes where they end now. */
    Reading open();

    /** One reading of all topics, up to the ends noted when it was opened. */
    interface Reading extends AutoCloseable {

        boolean isAtTheEnd();

        Batch next();

        @Override
        void close();
    }

    /** {@code records} counts what cannot be read as an event too. */
    record Batch(List<Envelope<?>> events, int records) {

        public Batch {
            events = List.copyOf(events);
        }
    }

    /** The topics cannot be read now. */
    final class AwayException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public AwayException(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
