/**
 * Lays answers out for people who read them in a terminal. Read {@link
 * dev.sekisho.gate.cli.text.EvaluationText} first, then {@link dev.sekisho.gate.cli.text.Page}.
 */
@NullMarked
package dev.sekisho.gate.cli.text;

import org.jspecify.annotations.NullMarked;
