package dev.sekisho.gate.bot.config;

/**
 * One thing that can be set, under the same name in the file and in the environment. An enum is one
 * by itself but for the words: {@link Key} has those of every bot, and a program adds its own.
 */
public interface Setting {

  /** What it is called. */
  String name();

  /** What it sets, in words. */
  String meaning();

  /** What counts when it is not set; empty when nothing does. */
  String fallback();

  /** Whether its value must never be shown. */
  boolean isSecret();
}
