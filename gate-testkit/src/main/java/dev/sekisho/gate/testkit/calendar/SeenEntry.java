package dev.sekisho.gate.testkit.calendar;

import java.time.Instant;
import java.util.Map;

/**
 * An entry as people see it.
 *
 * @param id its id
 * @param title its title
 * @param description what it says
 * @param from when it begins
 * @param until when it ends
 * @param cancelled whether it was cancelled, or removed
 * @param properties the properties that its maker keeps in it
 */
public record SeenEntry(
    String id,
    String title,
    String description,
    Instant from,
    Instant until,
    boolean cancelled,
    Map<String, String> properties) {
  public SeenEntry {
    properties = Map.copyOf(properties);
  }
}
