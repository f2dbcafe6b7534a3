/**
 * Stands in for Slack over real HTTP, for tests and for trying things out. Read {@link
 * dev.sekisho.gate.testkit.slack.SlackStandIn} first, then {@link
 * dev.sekisho.gate.testkit.slack.Trouble}.
 */
@NullMarked
package dev.sekisho.gate.testkit.slack;

import org.jspecify.annotations.NullMarked;
