/**
 * Reads and writes JSON, and nothing else does. Read {@link
 * dev.sekisho.gate.slack.payload.Payload}.
 */
@NullMarked
package dev.sekisho.gate.slack.payload;

import org.jspecify.annotations.NullMarked;
