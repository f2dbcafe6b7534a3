/**
 * Reads what whoever runs a bot wants of it: from a file and from the environment, the environment
 * first. Begin with {@link dev.sekisho.gate.bot.config.BotConfig}, then {@link
 * dev.sekisho.gate.bot.config.Key}.
 */
@NullMarked
package dev.sekisho.gate.bot.config;

import org.jspecify.annotations.NullMarked;
