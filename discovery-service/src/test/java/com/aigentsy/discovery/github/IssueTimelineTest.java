package com.aigentsy.discovery.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class IssueTimelineTest {

    @Test
    void anIssueThatWasReopenedAfterItWasClosedIsOpen() throws JsonProcessingException {
        assertThat(read("[{'event': 'closed'}]").closed()).isTrue();
        assertThat(read("[{'event': 'closed'}, {'event': 'reopened'}]").closed())
                .isFalse();
        assertThat(read("[{'event': 'closed'}, {'event': 'reopened'}, {'event': 'closed'}]")
                        .closed())
                .isTrue();
    }

    @Test
    void whatAnEarlierPageSaidIsKept() throws JsonProcessingException {
        IssueTimeline first = read("[{'event': 'connected'}, {'event': 'closed'}]");

        IssueTimeline both = first.then(new ObjectMapper().readTree("[{\"event\": \"labeled\"}]"), "acme/parser");

        assertThat(both.closed()).isTrue();
        assertThat(both.linkedPullRequests()).containsExactly("a pull request connected by hand");
    }

    private static IssueTimeline read(String events) throws JsonProcessingException {
        return IssueTimeline.EMPTY.then(new ObjectMapper().readTree(events.replace('\'', '"')), "acme/parser");
    }
}
