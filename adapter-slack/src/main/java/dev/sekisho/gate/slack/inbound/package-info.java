/**
 * Turns what Slack sends into requests, refuses what is not Slack's, and has it kept before
 * anything else is done. Read {@link dev.sekisho.gate.slack.inbound.SlackDoor} first, then {@link
 * dev.sekisho.gate.slack.inbound.SlackRequest}.
 */
@NullMarked
package dev.sekisho.gate.slack.inbound;

import org.jspecify.annotations.NullMarked;
