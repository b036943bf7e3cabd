/**
 * The money grammar: what a listing offers, read from its title, labels and body. Amount, currency, unit, range and the
 * span of text it came from; unknown is a value. A sum that is not the offer (a bug report's cart, what the problem
 * costs) is no price, and nothing is ever made up.
 */
@NullMarked
package com.aigentsy.discovery.domain.money;

import org.jspecify.annotations.NullMarked;
