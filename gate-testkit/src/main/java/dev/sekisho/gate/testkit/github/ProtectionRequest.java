package dev.sekisho.gate.testkit.github;

import java.util.List;

/**
 * A workflow run that waits at an environment for an App's yes.
 *
 * @param run the number of the workflow run
 * @param environment the environment
 * @param deployment the number of its deployment
 * @param answers what was answered, oldest first
 */
public record ProtectionRequest(
    long run, String environment, long deployment, List<Answer> answers) {

  /**
   * An answer.
   *
   * @param state {@code approved} or {@code rejected}; empty when only a comment was left
   * @param comment what was said
   */
  public record Answer(String state, String comment) {}
}
