package dev.sekisho.gate.github.payload;

import dev.sekisho.gate.problem.GateException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON body together with its path, so that whoever expects something else than what
 * is there can say where. A member that is missing and one that is {@code null} are both
 * {@linkplain #isAbsent absent}. Immutable and thread-safe.
 */
public final class Json {
  private static final int MESSAGE_CHARS_MAX = 300;

  private final @Nullable Object value;
  private final @Nullable Json parent;
  private final String step;

  private Json(@Nullable Object value, @Nullable Json parent, String step) {
    this.value = value;
    this.parent = parent;
    this.step = step;
  }

  static Json root(Object value) {
    return new Json(value, null, "$");
  }

  /** Where this is, for example {@code $.pull_request.labels[0].name}. */
  public String path() {
    return parent == null ? step : parent.path() + step;
  }

  /** Whether there is nothing here. */
  public boolean isAbsent() {
    return value == null;
  }

  /** Whether this is a list. */
  public boolean isList() {
    return value instanceof List;
  }

  /** Whether this is an object. */
  public boolean isObject() {
    return value instanceof Map;
  }

  /** This, unless it is absent. */
  public Optional<Json> present() {
    return value == null ? Optional.empty() : Optional.of(this);
  }

  /**
   * The member {@code name}, which may be absent.
   *
   * @throws GateException when this is no object
   */
  public Json at(String name) {
    if (value instanceof Map<?, ?> members) {
      return new Json(members.get(name), this, "." + name);
    }
    throw expected("an object");
  }

  /**
   * The values of a list, in order; none when it is absent.
   *
   * @throws GateException when this is something else than a list
   */
  public List<Json> items() {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      List<Json> items = new ArrayList<>(list.size());
      for (int i = 0; i < list.size(); i++) {
        items.add(new Json(list.get(i), this, "[" + i + "]"));
      }
      return items;
    }
    throw expected("a list");
  }

  /**
   * The members of an object, in no order; none when it is absent.
   *
   * @throws GateException when this is something else than an object
   */
  public Map<String, Json> members() {
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> members) {
      return members.keySet().stream()
          .map(String.class::cast)
          .collect(Collectors.toMap(Function.identity(), this::at));
    }
    throw expected("an object");
  }

  /**
   * The text.
   *
   * @throws GateException when this is no text
   */
  public String text() {
    if (value instanceof String text) {
      return text;
    }
    throw expected("a text");
  }

  /**
   * What the text stands for.
   *
   * @param meaning turns the text into it, and throws {@link IllegalArgumentException} when it can
   *     not
   * @throws GateException when this is no text, or does not stand for that
   */
  public <T> T as(Function<String, T> meaning) {
    String text = text();
    return valid(() -> meaning.apply(text));
  }

  /**
   * What {@code meaning} makes of this value.
   *
   * @param meaning throws {@link IllegalArgumentException} when the value makes no sense
   * @throws GateException when it makes no sense
   */
  public <T> T valid(Supplier<T> meaning) {
    try {
      return meaning.get();
    } catch (IllegalArgumentException e) {
      throw PayloadErrors.wrongMember(path(), sentence(e));
    }
  }

  /**
   * The time.
   *
   * @throws GateException when this is no time in the form of ISO 8601 with an offset
   */
  public Instant instant() {
    String text = text();
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw expected("a time");
    }
  }

  /**
   * The whole number.
   *
   * @throws GateException when this is no whole number that fits
   */
  public int integer() {
    if (value instanceof Integer number) {
      return number;
    }
    throw expected("a whole number");
  }

  /**
   * The whole number.
   *
   * @throws GateException when this is no whole number that fits
   */
  public long wholeNumber() {
    if (value instanceof Long || value instanceof Integer) {
      return ((Number) value).longValue();
    }
    throw expected("a whole number");
  }

  /**
   * Whether it is true.
   *
   * @throws GateException when this is neither true nor false
   */
  public boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw expected("true or false");
  }

  /** The text, number or truth value as a text, for messages; empty for anything else. */
  public String said() {
    return value instanceof String || value instanceof Number || value instanceof Boolean
        ? value.toString()
        : "";
  }

  @Override
  public String toString() {
    return path();
  }

  private GateException expected(String wanted) {
    return PayloadErrors.wrongMember(path(), "Expected " + wanted + ", found " + found());
  }

  /** Says what kind of value is here without quoting it, since a body may hold secrets. */
  private String found() {
    if (value == null) {
      return "nothing";
    }
    if (value instanceof String) {
      return "a text";
    }
    if (value instanceof Number) {
      return "a number";
    }
    if (value instanceof Boolean) {
      return value.toString();
    }
    return value instanceof List ? "a list" : "an object";
  }

  private static String sentence(IllegalArgumentException e) {
    String message = e.getMessage();
    if (message == null || message.isEmpty()) {
      return "This can not be read";
    }
    String kept =
        message.length() > MESSAGE_CHARS_MAX
            ? message.substring(0, MESSAGE_CHARS_MAX) + "..."
            : message;
    return Character.toUpperCase(kept.charAt(0)) + kept.substring(1);
  }
}
