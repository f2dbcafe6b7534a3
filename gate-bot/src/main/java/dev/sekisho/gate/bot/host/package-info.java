/**
 * Binds GitHub to a bot, and starts one: {@link dev.sekisho.gate.bot.host.Launch}, {@link
 * dev.sekisho.gate.bot.host.HostModule}.
 */
@NullMarked
package dev.sekisho.gate.bot.host;

import org.jspecify.annotations.NullMarked;
