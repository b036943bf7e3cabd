/**
 * A model server with scripted answers that speaks three providers' own wire formats (Anthropic messages, OpenAI chat
 * completions, Gemini generateContent): same paths, same fields, same errors. It stands in for the models on a machine
 * without keys; a service cannot tell. Tokens are counted by length, four characters each.
 */
@NullMarked
package com.aigentsy.local.model;

import org.jspecify.annotations.NullMarked;
