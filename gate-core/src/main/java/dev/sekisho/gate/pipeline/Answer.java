package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.engine.Decision;
import java.util.List;

/**
 * What came of one question.
 *
 * @param decision what was decided
 * @param failures what of it could not be done, each for a person to read; asking the same again
 *     does that and nothing twice
 */
public record Answer(Decision decision, List<String> failures) {
  public Answer {
    failures = List.copyOf(failures);
  }
}
