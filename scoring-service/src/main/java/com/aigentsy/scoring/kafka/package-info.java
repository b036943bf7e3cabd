/** Kafka: the poll of discovered opportunities, and the follower of published models. */
@NullMarked
package com.aigentsy.scoring.kafka;

import org.jspecify.annotations.NullMarked;
