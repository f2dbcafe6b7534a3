/**
 * Tells Slack how releases go: one message for each release, brought up to date in place, and a
 * thread below it. Read {@link dev.sekisho.gate.slack.tell.SlackHerald}.
 */
@NullMarked
package dev.sekisho.gate.slack.tell;

import org.jspecify.annotations.NullMarked;
