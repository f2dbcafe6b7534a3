package dev.sekisho.gate.json;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.release.Release;

/** Releases, as documents that the books keep. Thread-safe. */
public final class ReleaseJson {
  private ReleaseJson() {}

  /**
   * Reads what was written.
   *
   * @param fileName what stands for the text in problems
   * @throws GateException with every problem
   */
  public static Release read(String text, String fileName) {
    return Documents.read(ReleaseForms.RELEASE, Document.json(text, fileName));
  }

  /** The canonical text: one line, no space between, fields in one order. */
  public static String write(Release value) {
    return Documents.write(ReleaseForms.RELEASE, value);
  }
}
