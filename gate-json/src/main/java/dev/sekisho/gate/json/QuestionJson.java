package dev.sekisho.gate.json;

import dev.sekisho.gate.fact.Question;

/** What is asked, as a text that is equal for equal questions. Thread-safe. */
public final class QuestionJson {
  private QuestionJson() {}

  /** The canonical text: one line, no space between, fields in one order. */
  public static String write(Question question) {
    return Documents.write(QuestionForm.QUESTION, question);
  }
}
