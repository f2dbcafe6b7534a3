/**
 * Tickets of Jira and Redmine as evidence, and notes at them. Read {@link
 * dev.sekisho.gate.tracker.TrackerAdapter} first.
 */
@NullMarked
package dev.sekisho.gate.tracker;

import org.jspecify.annotations.NullMarked;
