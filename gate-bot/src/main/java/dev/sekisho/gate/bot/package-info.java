/**
 * What the running bots share, put together: begin with {@link dev.sekisho.gate.bot.Bot}, then
 * {@link dev.sekisho.gate.bot.config.BotConfig}.
 */
@NullMarked
package dev.sekisho.gate.bot;

import org.jspecify.annotations.NullMarked;
