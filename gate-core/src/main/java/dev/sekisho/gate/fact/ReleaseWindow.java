package dev.sekisho.gate.fact;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a release may happen now, by the calendar.
 *
 * @param open whether the window is open
 * @param why the rule of the calendar that says so
 * @param until when that changes; empty when it never does
 * @param nextOpening when it opens next; empty while it is open, and when it never does
 */
public record ReleaseWindow(
    boolean open, String why, Optional<Instant> until, Optional<Instant> nextOpening) {}
