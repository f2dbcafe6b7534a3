package dev.sekisho.gate.migration.history;

import java.time.Instant;
import java.util.Optional;

/** A row of Flyway's history. */
record FlywayRow(
    int rank,
    Optional<FlywayVersion> version,
    String description,
    String type,
    Optional<Integer> checksum,
    String by,
    Instant at,
    boolean success) {

  boolean isOf(FlywayName name) {
    return name.version().isPresent()
        ? version.equals(name.version())
        : version.isEmpty() && description.equals(name.description());
  }

  boolean isBaseline() {
    return type.equals("BASELINE");
  }

  /** Whether it takes back what an earlier row says. */
  boolean isUndone() {
    return type.equals("DELETE") || type.startsWith("UNDO");
  }

  boolean isSqlFile() {
    return type.equals("SQL");
  }
}
