package dev.sekisho.gate.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;

/** The tables of one rule set, by their names. */
public final class Tables {

  /** No tables. */
  public static final Tables NONE = new Tables(Map.of());

  private final Map<String, Table> byName;

  /** The tables in {@code byName}, each under its own name. */
  public Tables(Map<String, Table> byName) {
    this.byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** Every table, by name. */
  public Map<String, Table> byName() {
    return byName;
  }

  /**
   * The table of that name.
   *
   * @throws IllegalArgumentException when there is none; a loaded rule set has checked this
   */
  Table get(String name) {
    Table table = byName.get(name);
    if (table == null) {
      throw new IllegalArgumentException(
          "no table '" + name + "'; the rule set has " + String.join(", ", byName.keySet()));
    }
    return table;
  }
}
