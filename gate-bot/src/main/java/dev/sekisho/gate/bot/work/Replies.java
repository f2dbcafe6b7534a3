package dev.sekisho.gate.bot.work;

import dev.sekisho.gate.fact.PullRequestRef;

/** Answers somebody at a pull request whose order could not be carried out. */
@FunctionalInterface
public interface Replies {

  /**
   * Says it, in the place of what was said so before.
   *
   * @param markdown what to say
   */
  void say(PullRequestRef subject, String markdown);
}
