package dev.sekisho.gate.workbench.diff;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.FactSheetJson;
import dev.sekisho.gate.problem.GateException;

/** The document of one sheet, as it was recorded and not read yet. Immutable and thread-safe. */
public final class RecordedSheet {
  private final long size;
  private final Reading reading;

  private interface Reading {
    FactSheet read();
  }

  private RecordedSheet(long size, Reading reading) {
    this.size = size;
    this.reading = reading;
  }

  /**
   * A document in UTF-8, which belongs to the sheet from now on.
   *
   * @param name what stands for the document in problems
   */
  public static RecordedSheet of(String name, byte[] json) {
    return new RecordedSheet(json.length, () -> FactSheetJson.read(json, name));
  }

  /**
   * A document that is a text.
   *
   * @param name what stands for the document in problems
   */
  public static RecordedSheet of(String name, String json) {
    return new RecordedSheet(json.length(), () -> FactSheetJson.read(json, name));
  }

  /** About how many bytes it takes until it is read. */
  long size() {
    return size;
  }

  /**
   * Reads the document.
   *
   * @throws GateException with everything that is wrong with it
   */
  FactSheet read() {
    return reading.read();
  }
}
