package dev.sekisho.gate.bot.config;

import dev.sekisho.gate.problem.Place;

/**
 * What a key is set to.
 *
 * @param text as it stands there
 * @param where it stands; of a secret without the line itself
 */
record Value(String text, Place where) {}
