package dev.sekisho.gate.bot.layer;

import dev.sekisho.gate.rules.compile.RuleSources;

/**
 * What a branch adds to the rules, as far as it could be read.
 *
 * @param sources the rules; none when the branch adds nothing, or when they could not be read
 * @param failure why they could not be read; empty when they could
 */
record Layer(RuleSources sources, String failure) {
  boolean isNothing() {
    return sources.texts().isEmpty() && failure.isEmpty();
  }
}
