package dev.sekisho.gate.event;

import java.util.regex.Pattern;

/**
 * The id under which somebody delivered an event. A delivery that is repeated keeps its id, so two
 * equal ids are one event.
 *
 * @param value the id as the sender wrote it, for example a GUID: at most {@value #LENGTH_MAX}
 *     visible ASCII characters
 */
public record DeliveryId(String value) {

  /** Characters of the longest id. */
  public static final int LENGTH_MAX = 200;

  private static final Pattern VISIBLE = Pattern.compile("[!-~]{1," + LENGTH_MAX + "}");

  public DeliveryId {
    if (!VISIBLE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a delivery id has 1 to " + LENGTH_MAX + " visible ASCII characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
