package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that stands in a document as a text.
 *
 * @param what what people call it
 * @param parse makes the value of its text, and throws {@link IllegalArgumentException} or {@link
 *     DateTimeException} where it can not
 * @param print the text of a value
 * @param pattern a regular expression that every text of it fits
 */
record TextForm<T>(
    String what, Function<String, T> parse, Function<T, String> print, Optional<String> pattern)
    implements Form<T> {

  /** Any text. */
  static final TextForm<String> TEXT =
      new TextForm<>("text", text -> text, text -> text, Optional.empty());

  /** A point in time, in ISO 8601. */
  static final TextForm<Instant> INSTANT =
      new TextForm<>(
          "time",
          Times::parse,
          Instant::toString,
          Optional.of("^[-+]?[0-9]{4,}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[-+][0-9:]+)$"));

  /** An identity: a text that is not blank; the schema asks for one character at least. */
  static <T> TextForm<T> identity(String what, Function<String, T> parse) {
    return identity(what, parse, "^[\\s\\S]");
  }

  /** An identity whose text fits a pattern. */
  static <T> TextForm<T> identity(String what, Function<String, T> parse, String pattern) {
    return new TextForm<>(what, parse, Object::toString, Optional.of(pattern));
  }

  @Override
  public Optional<T> read(Cursor at) {
    if (!at.node().isTextual()) {
      return at.wrongType("a text", "Write the " + what + " in quotes");
    }
    String text = at.node().textValue();
    if (!isUnicode(text)) {
      return at.badValue(
          "the text holds half of a character", "Write the character whole, or leave it out");
    }
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException e) {
      return at.badValue(String.valueOf(e.getMessage()), "Correct the " + what);
    } catch (DateTimeException e) {
      return at.badValue(
          "'" + text + "' is no time", "Write it in ISO 8601, for example 2026-03-04T10:00:00Z");
    }
  }

  @Override
  public void write(T value, JsonGenerator out) throws IOException {
    out.writeString(print.apply(value));
  }

  @Override
  public ObjectNode describe(Schemas schemas) {
    ObjectNode schema = Schemas.typed("string");
    pattern.ifPresent(p -> schema.put("pattern", p));
    return schema;
  }

  /** Whether no surrogate stands alone: such a text has no bytes in UTF-8. */
  private static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean pair =
            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
