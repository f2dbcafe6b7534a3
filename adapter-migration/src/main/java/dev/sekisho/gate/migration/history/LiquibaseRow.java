package dev.sekisho.gate.migration.history;

import java.time.Instant;
import java.util.Optional;

/** A row of Liquibase's history. */
record LiquibaseRow(
    String id,
    String author,
    String path,
    Instant at,
    int order,
    String type,
    Optional<String> checksum,
    String deployment) {

  boolean isOf(LiquibaseFile.ChangeSet set) {
    return id.equals(set.id()) && author.equals(set.author());
  }

  /** Whether it goes by a path: its own file's, or the one that the change set says. */
  boolean goesBy(LiquibaseFile.ChangeSet set, String file) {
    String kept = plain(path);
    return set.path()
        .map(logical -> plain(logical).equals(kept))
        .orElseGet(() -> file.equals(kept) || file.endsWith("/" + kept));
  }

  private static String plain(String path) {
    String plain = path.replace('\\', '/');
    return plain.startsWith("classpath:")
        ? plain.substring("classpath:".length()).replaceFirst("^/+", "")
        : plain.replaceFirst("^(\\./)+", "");
  }

  boolean wasRun() {
    return type.equals("EXECUTED") || type.equals("RERAN");
  }
}
