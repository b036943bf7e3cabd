/** What to take on when not everything worth doing can be done: money, review minutes, model budget and slots are short. */
@NullMarked
package com.aigentsy.judgement.portfolio;

import org.jspecify.annotations.NullMarked;
