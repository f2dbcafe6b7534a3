package dev.sekisho.gate.json;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.spi.Request;

/** Questions that wait for their answers, as documents that a queue keeps. Thread-safe. */
public final class RequestJson {
  private RequestJson() {}

  /**
   * Reads a request in JSON.
   *
   * @param fileName what stands for the text in problems
   * @throws GateException with every problem
   */
  public static Request read(String text, String fileName) {
    return Documents.read(WorkForms.REQUEST, Document.json(text, fileName));
  }

  /** The canonical text: one line, no space between, fields in one order. */
  public static String write(Request value) {
    return Documents.write(WorkForms.REQUEST, value);
  }
}
