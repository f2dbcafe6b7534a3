package dev.sekisho.gate.fact;

import java.util.List;

/**
 * A list that says whether it is the whole list. "None of" and "only" can not be answered from a
 * listing that is not {@link #complete}.
 *
 * @param items what was read, in the source's order
 * @param complete whether the source has nothing beyond {@code items}
 */
public record Listing<T>(List<T> items, boolean complete) {
  public Listing {
    items = List.copyOf(items);
  }

  /** The whole list. */
  @SafeVarargs
  @SuppressWarnings("varargs") // because the array is only copied
  public static <T> Listing<T> of(T... items) {
    return new Listing<>(List.of(items), true);
  }

  /** The whole list. */
  public static <T> Listing<T> complete(List<T> items) {
    return new Listing<>(items, true);
  }

  /** The part of the list that was read before a limit or a failure ended the reading. */
  public static <T> Listing<T> truncated(List<T> items) {
    return new Listing<>(items, false);
  }
}
