/**
 * Says to people in Slack what happened and what they can do, within Slack's limits. Pure. Read
 * {@link dev.sekisho.gate.slack.message.SlackMessage} first, then {@link
 * dev.sekisho.gate.slack.message.Block}.
 */
@NullMarked
package dev.sekisho.gate.slack.message;

import org.jspecify.annotations.NullMarked;
