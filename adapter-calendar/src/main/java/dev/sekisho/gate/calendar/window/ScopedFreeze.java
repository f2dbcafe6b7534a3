package dev.sekisho.gate.calendar.window;

import dev.sekisho.gate.fact.Freeze;

/**
 * A freeze and what it is about.
 *
 * @param scope what it is about
 * @param freeze the freeze
 */
public record ScopedFreeze(Scope scope, Freeze freeze) {}
