/** What comes in over Kafka: scored opportunities and feedback on released ones. */
@NullMarked
package com.aigentsy.execution.kafka;

import org.jspecify.annotations.NullMarked;
