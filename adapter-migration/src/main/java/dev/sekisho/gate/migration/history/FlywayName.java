package dev.sekisho.gate.migration.history;

import dev.sekisho.gate.fact.FilePath;
import java.util.Optional;

/**
 * What the name of a file says to Flyway, with its usual prefixes: {@code V7__add_refunds.sql} or
 * {@code R__views.sql}.
 *
 * @param version empty for a repeatable migration
 * @param description with spaces for underscores
 */
record FlywayName(Optional<FlywayVersion> version, String description) {

  /** Characters of a description that Flyway keeps. */
  private static final int DESCRIPTION_CHARS_MAX = 200;

  private static final String SUFFIX = ".sql";
  private static final String SEPARATOR = "__";

  /** Empty when Flyway runs no file of this name by itself. */
  static Optional<FlywayName> of(FilePath file) {
    String path = file.value();
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (!name.endsWith(SUFFIX)) {
      return Optional.empty();
    }
    String stem = name.substring(0, name.length() - SUFFIX.length());
    int separator = stem.indexOf(SEPARATOR);
    String number = separator < 0 ? stem : stem.substring(0, separator);
    String description =
        separator < 0 ? "" : stem.substring(separator + SEPARATOR.length()).replace('_', ' ');
    if (number.equals("R") && separator >= 0) {
      return Optional.of(new FlywayName(Optional.empty(), description));
    }
    return number.startsWith("V")
        ? FlywayVersion.of(number.substring(1))
            .map(version -> new FlywayName(Optional.of(version), description))
        : Optional.empty();
  }

  /** Whether a row of the history has this description. */
  boolean isDescribedAs(String kept) {
    if (description.isEmpty()) {
      return true;
    }
    String own =
        description.length() <= DESCRIPTION_CHARS_MAX
            ? description
            : description.substring(0, DESCRIPTION_CHARS_MAX - 3) + "...";
    return own.equals(kept);
  }

  /** What the history knows it by, for people. */
  String said() {
    return version.map(v -> "version " + v).orElse("'" + description + "'");
  }
}
