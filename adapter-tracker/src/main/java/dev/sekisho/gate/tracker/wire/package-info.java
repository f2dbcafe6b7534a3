/**
 * Speaks HTTP with a tracker; the only room that knows the client. Read {@link
 * dev.sekisho.gate.tracker.wire.Connection} first, then {@link
 * dev.sekisho.gate.tracker.wire.TrackerErrors}.
 */
@NullMarked
package dev.sekisho.gate.tracker.wire;

import org.jspecify.annotations.NullMarked;
