/** What to ask: a posted bounty as it stands, with the seed's dynamic price shown beside it as a suggestion. */
@NullMarked
package com.aigentsy.execution.pricing;

import org.jspecify.annotations.NullMarked;
