package dev.sekisho.gate.tracker.approval;

import java.util.Collections;
import java.util.Set;

/**
 * One field of a ticket got another value.
 *
 * @param field the field, by its id and its name
 * @param from the value before, by its id and its name; none when it was empty
 * @param to the value after, likewise
 */
public record FieldChange(Set<String> field, Set<String> from, Set<String> to) {
  public FieldChange {
    field = Set.copyOf(field);
    from = Set.copyOf(from);
    to = Set.copyOf(to);
  }

  boolean isOf(Set<String> fields) {
    return !Collections.disjoint(field, fields);
  }

  boolean isOf(String name) {
    return field.contains(name);
  }
}
