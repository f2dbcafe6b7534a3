/**
 * Reads what people order the gate to do in a comment. Read {@link
 * dev.sekisho.gate.github.command.Commands} first, then {@link
 * dev.sekisho.gate.github.command.Command}.
 */
@NullMarked
package dev.sekisho.gate.github.command;

import org.jspecify.annotations.NullMarked;
