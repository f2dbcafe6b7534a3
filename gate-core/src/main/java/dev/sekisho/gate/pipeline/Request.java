package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import java.util.Optional;

/**
 * One question that an event raises.
 *
 * @param subject about which pull request
 * @param head about which head; empty for the one that it has when it is asked
 * @param question what is asked
 */
record Request(PullRequestRef subject, Optional<HeadSha> head, Question question) {

  static Request merge(PullRequestRef subject) {
    return new Request(subject, Optional.empty(), new Question.Merge());
  }
}
