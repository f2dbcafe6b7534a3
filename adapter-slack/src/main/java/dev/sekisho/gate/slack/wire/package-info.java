/**
 * Talks to Slack, and is the only package that knows Slack's client. Read {@link
 * dev.sekisho.gate.slack.wire.Workspace} first, then {@link
 * dev.sekisho.gate.slack.wire.WebWorkspace} and {@link dev.sekisho.gate.slack.wire.SocketMode}.
 */
@NullMarked
package dev.sekisho.gate.slack.wire;

import org.jspecify.annotations.NullMarked;
