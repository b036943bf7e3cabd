/**
 * What the product knows, as pure functions: how likely work is won, who should do it, at what price. Facts, time and
 * chance come in as arguments; nothing here reads a clock, a file or a network, so every judgement can be repeated.
 */
@NullMarked
package com.aigentsy.judgement;

import org.jspecify.annotations.NullMarked;
