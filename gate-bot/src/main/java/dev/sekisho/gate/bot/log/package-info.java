/** Writes logs that hold no secret: {@link dev.sekisho.gate.bot.log.MaskedJsonEncoder}. */
@NullMarked
package dev.sekisho.gate.bot.log;

import org.jspecify.annotations.NullMarked;
