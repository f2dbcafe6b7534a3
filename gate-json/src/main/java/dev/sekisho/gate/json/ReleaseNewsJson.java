package dev.sekisho.gate.json;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.release.ReleaseNews;

/** News of releases, as documents that the books keep. Thread-safe. */
public final class ReleaseNewsJson {
  private ReleaseNewsJson() {}

  /**
   * Reads what was written.
   *
   * @param fileName what stands for the text in problems
   * @throws GateException with every problem
   */
  public static ReleaseNews read(String text, String fileName) {
    return Documents.read(ReleaseForms.NEWS, Document.json(text, fileName));
  }

  /** The canonical text: one line, no space between, fields in one order. */
  public static String write(ReleaseNews value) {
    return Documents.write(ReleaseForms.NEWS, value);
  }
}
