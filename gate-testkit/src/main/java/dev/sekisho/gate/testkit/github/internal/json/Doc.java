package dev.sekisho.gate.testkit.github.internal.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object under construction. */
@SuppressWarnings("serial")
public final class Doc extends LinkedHashMap<String, @Nullable Object> {

  /** An object with these members: name, value, name, value. */
  public static Doc of(@Nullable Object... members) {
    return new Doc().and(members);
  }

  /** The same object with further members. */
  public Doc and(@Nullable Object... members) {
    for (int i = 0; i < members.length; i += 2) {
      put(String.valueOf(members[i]), members[i + 1]);
    }
    return this;
  }

  /** The same object with the members of another. */
  public Doc all(Map<String, ? extends @Nullable Object> members) {
    putAll(members);
    return this;
  }

  /** The same object without some members. */
  public Doc without(String... names) {
    for (String name : names) {
      remove(name);
    }
    return this;
  }

  /** A time as GitHub writes it; none stays none. */
  static @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
