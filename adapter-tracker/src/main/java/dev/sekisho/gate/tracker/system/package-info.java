/**
 * Reads tickets of Jira and Redmine, and writes notes at them. Read {@link
 * dev.sekisho.gate.tracker.system.Tracker} first, then {@link
 * dev.sekisho.gate.tracker.system.JiraTracker}.
 */
@NullMarked
package dev.sekisho.gate.tracker.system;

import org.jspecify.annotations.NullMarked;
