/**
 * Stands in for ticket trackers over real HTTP, with state. Read {@link
 * dev.sekisho.gate.testkit.tracker.TrackerStandIn} first, then {@link
 * dev.sekisho.gate.testkit.tracker.Misbehaviour}.
 */
@NullMarked
package dev.sekisho.gate.testkit.tracker;

import org.jspecify.annotations.NullMarked;
