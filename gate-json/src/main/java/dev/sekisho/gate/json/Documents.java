package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problems;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads and writes whole documents by their forms. */
final class Documents {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonMapper TREES = new JsonMapper();

  private Documents() {}

  /** Reads a document of a known version; empty, with the problems noted, when that fails. */
  static <T> Optional<T> read(ObjectForm<T> form, Cursor at) {
    return Version.isRead(at) ? form.read(at) : Optional.empty();
  }

  /**
   * Reads a document that has its text.
   *
   * @throws GateException with every problem
   */
  static <T> T read(ObjectForm<T> form, Document document) {
    Problems problems = new Problems();
    Optional<T> value =
        read(
            form, Cursor.root(document.tree(), Places.within(Place.of(document.file())), problems));
    if (value.isEmpty() || !problems.isEmpty()) {
      throwWithPlaces(form, document);
    }
    return value.orElseThrow();
  }

  private static void throwWithPlaces(ObjectForm<?> form, Document document) {
    Problems problems = new Problems();
    read(form, Cursor.root(document.tree(), document.places(), problems));
    problems.throwIfAny();
  }

  /** The canonical text: one line, fields in the order of the form. */
  static <T> String write(Form<T> form, T value) {
    return write(form, value, false);
  }

  /** The canonical text for people: the same, a field in a line, and an end of line. */
  static <T> String writePretty(Form<T> form, T value) {
    return write(form, value, true) + "\n";
  }

  /** A tree for people: indented. */
  static String writePretty(JsonNode tree) {
    return write(out -> TREES.writeTree(out, tree), true) + "\n";
  }

  private interface Writing {
    void into(JsonGenerator out) throws IOException;
  }

  private static <T> String write(Form<T> form, T value, boolean pretty) {
    return write(out -> form.write(value, out), pretty);
  }

  private static String write(Writing writing, boolean pretty) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      if (pretty) {
        out.setPrettyPrinter(printer());
      }
      writing.into(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can not be written", e);
    }
    return text.toString();
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withArrayIndenter(indenter)
        .withObjectIndenter(indenter);
  }
}
