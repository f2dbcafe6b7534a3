package dev.sekisho.gate.json;

import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.problem.GateException;

/** What the gate did for one question, as a document that a ledger keeps. Thread-safe. */
public final class PublishedJson {
  private PublishedJson() {}

  /**
   * Reads what was done in JSON.
   *
   * @param fileName what stands for the text in problems
   * @throws GateException with every problem
   */
  public static Published read(String text, String fileName) {
    return Documents.read(WorkForms.PUBLISHED, Document.json(text, fileName));
  }

  /** The canonical text: one line, no space between, fields in one order. */
  public static String write(Published value) {
    return Documents.write(WorkForms.PUBLISHED, value);
  }
}
