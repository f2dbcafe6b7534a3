package dev.sekisho.gate.release;

import dev.sekisho.gate.fact.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to a release.
 *
 * @param at when
 * @param by who made it happen; empty when it was the gate itself
 * @param state the word of the state that it came to
 * @param text what happened, in a sentence
 */
public record HistoryLine(Instant at, Optional<Person> by, String state, String text) {}
