/**
 * Reads what people write: commands, pull requests and times. Pure. Read {@link
 * dev.sekisho.gate.slack.command.SlackCommand} first, then {@link
 * dev.sekisho.gate.slack.command.CommandReader}.
 */
@NullMarked
package dev.sekisho.gate.slack.command;

import org.jspecify.annotations.NullMarked;
