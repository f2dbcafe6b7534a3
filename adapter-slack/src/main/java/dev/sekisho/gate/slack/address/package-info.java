/**
 * States who and where in Slack. Read {@link dev.sekisho.gate.slack.address.SlackUser} first, then
 * {@link dev.sekisho.gate.slack.address.MessageAddress}.
 */
@NullMarked
package dev.sekisho.gate.slack.address;

import org.jspecify.annotations.NullMarked;
