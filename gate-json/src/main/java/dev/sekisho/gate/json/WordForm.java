package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One of a few words, each a Java name in lower case with hyphens unless said otherwise, for
 * example {@code timed-out}.
 */
final class WordForm<E extends Enum<E>> implements Form<E> {
  private final String what;
  private final List<String> words;
  private final Function<E, String> word;
  private final Map<String, E> byWord;

  WordForm(String what, Class<E> type) {
    this(what, type, WordForm::hyphenated);
  }

  WordForm(String what, Class<E> type, Function<E, String> word) {
    this.what = what;
    this.word = word;
    this.words = Arrays.stream(type.getEnumConstants()).map(word).toList();
    this.byWord =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toUnmodifiableMap(word, Function.identity()));
  }

  @Override
  public Optional<E> read(Cursor at) {
    if (!at.node().isTextual()) {
      return at.wrongType("a word", "Write one of: " + String.join(", ", words));
    }
    String word = at.node().textValue();
    E value = byWord.get(word);
    return value == null ? at.unknownWord(word, what, words) : Optional.of(value);
  }

  @Override
  public void write(E value, JsonGenerator out) throws IOException {
    out.writeString(word.apply(value));
  }

  @Override
  public ObjectNode describe(Schemas schemas) {
    ObjectNode schema = Schemas.typed("string");
    ArrayNode known = schema.putArray("enum");
    words.forEach(known::add);
    return schema;
  }

  private static String hyphenated(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
