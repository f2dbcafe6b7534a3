package dev.sekisho.gate.json;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.problem.GateException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Answers as documents that are kept and read again. Reading is as strict as that of sheets, and
 * refuses a verdict that does not follow from the controls. Thread-safe.
 */
public final class EvaluationJson {
  private EvaluationJson() {}

  /**
   * Reads an answer in JSON.
   *
   * @param fileName what stands for the text in problems
   * @throws GateException with every problem
   */
  public static Evaluation read(String text, String fileName) {
    return read(Document.json(text, fileName));
  }

  /**
   * Reads an answer in JSON, in UTF-8.
   *
   * @throws GateException with every problem
   */
  public static Evaluation read(byte[] bytes, String fileName) {
    return read(Document.json(bytes, fileName));
  }

  /**
   * Reads an answer in JSON, in UTF-8, and leaves the stream open.
   *
   * @throws GateException with every problem
   * @throws UncheckedIOException when the stream can not be read
   */
  public static Evaluation read(InputStream stream, String fileName) {
    return read(Document.json(stream, fileName));
  }

  /**
   * Reads an answer that is a whole document.
   *
   * @throws GateException with every problem
   */
  public static Evaluation read(Document document) {
    return Documents.read(EvaluationForms.EVALUATION, document);
  }

  /**
   * The canonical text: one line, no space between, fields in one order.
   *
   * @throws IllegalArgumentException when the verdict does not follow from the controls
   */
  public static String write(Evaluation evaluation) {
    return Documents.write(EvaluationForms.EVALUATION, evaluation);
  }

  /**
   * The canonical text for people: the same, indented.
   *
   * @throws IllegalArgumentException when the verdict does not follow from the controls
   */
  public static String writePretty(Evaluation evaluation) {
    return Documents.writePretty(EvaluationForms.EVALUATION, evaluation);
  }
}
