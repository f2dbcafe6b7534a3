package dev.sekisho.gate.rules.trace;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.problem.Place;
import java.util.List;
import java.util.Set;

/**
 * One condition, asked of one fact by itself: whatever the conditions before it said.
 *
 * @param text as it is written, in one form
 * @param where its line and column; the rule's own place where the texts are not at hand
 * @param held whether it is true of the fact
 * @param answers what its words answered, from the left
 * @param missing the evidence that it read and that is not known, so that {@code held} is no more
 *     than what is safe to say; empty when nothing is missing
 */
public record ConditionTrace(
    String text, Place where, boolean held, List<Answer> answers, Set<FactKind> missing) {
  public ConditionTrace {
    answers = List.copyOf(answers);
    missing = Set.copyOf(missing);
  }

  /**
   * What a word of the condition answered.
   *
   * @param words the word and what it is asked of, for example {@code label( "LGTM" ).lastAddedBy}
   * @param value the answer as a text; {@code none} where there is none
   */
  public record Answer(String words, String value) {

    /** For example {@code window.open is false}. */
    @Override
    public String toString() {
      return words + " is " + value;
    }
  }
}
