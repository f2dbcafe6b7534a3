package dev.sekisho.gate.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problems;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Fact sheets as documents, in JSON or YAML. Reading is strict, tells every problem of a document
 * with its place, and takes a kind of evidence that is left out for a gap. Writing is canonical:
 * equal sheets have equal texts. Thread-safe.
 */
public final class FactSheetJson {
  private FactSheetJson() {}

  /**
   * Reads a sheet in JSON.
   *
   * @param fileName what stands for the text in problems
   * @throws GateException with every problem
   */
  public static FactSheet read(String text, String fileName) {
    return read(Document.json(text, fileName));
  }

  /**
   * Reads a sheet in JSON, in UTF-8.
   *
   * @throws GateException with every problem
   */
  public static FactSheet read(byte[] bytes, String fileName) {
    return read(Document.json(bytes, fileName));
  }

  /**
   * Reads a sheet in JSON, in UTF-8, and leaves the stream open.
   *
   * @throws GateException with every problem
   * @throws UncheckedIOException when the stream can not be read
   */
  public static FactSheet read(InputStream stream, String fileName) {
    return read(Document.json(stream, fileName));
  }

  /**
   * Reads a sheet in YAML.
   *
   * @throws GateException with every problem
   */
  public static FactSheet readYaml(String text, String fileName) {
    return read(Document.yaml(text, fileName));
  }

  /**
   * Reads a sheet that is a whole document.
   *
   * @throws GateException with every problem
   */
  public static FactSheet read(Document document) {
    return Documents.read(SheetForm.SHEET, document);
  }

  /**
   * Reads a sheet from a tree, for example one that was put together from parts.
   *
   * @param place what every problem is said to lie in
   * @param problems where problems are noted
   * @return the sheet; empty when there were problems
   */
  public static Optional<FactSheet> read(JsonNode tree, Place place, Problems problems) {
    Problems own = new Problems();
    Optional<FactSheet> sheet =
        Documents.read(SheetForm.SHEET, Cursor.root(tree, Places.within(place), own));
    own.list().forEach(problems::add);
    return own.isEmpty() ? sheet : Optional.empty();
  }

  /** The canonical text: one line, no space between, fields in one order, sets sorted. */
  public static String write(FactSheet sheet) {
    return Documents.write(SheetForm.SHEET, sheet);
  }

  /** The canonical text for people: the same, indented. */
  public static String writePretty(FactSheet sheet) {
    return Documents.writePretty(SheetForm.SHEET, sheet);
  }
}
