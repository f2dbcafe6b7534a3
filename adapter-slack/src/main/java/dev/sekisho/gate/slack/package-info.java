/**
 * Puts the parts together. Read {@link dev.sekisho.gate.slack.SlackAdapter} first, or {@link
 * dev.sekisho.gate.slack.SlackModule} with Guice.
 */
@NullMarked
package dev.sekisho.gate.slack;

import org.jspecify.annotations.NullMarked;
