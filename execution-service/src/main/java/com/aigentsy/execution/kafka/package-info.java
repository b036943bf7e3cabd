/** What comes in over Kafka: scored opportunities, feedback on released ones, and endings of handed-in ones. */
@NullMarked
package com.aigentsy.execution.kafka;

import org.jspecify.annotations.NullMarked;
