package dev.sekisho.gate.migration;

import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.vocabulary.PathPattern;
import java.util.List;

/**
 * Which files something is about, by patterns as in the tables of the rules, for example {@code
 * services/payments/**}{@code /db/migration/*.sql}. Immutable.
 */
public final class Paths {
  private final List<PathPattern> patterns;

  private Paths(List<String> patterns) {
    this.patterns = patterns.stream().map(PathPattern::new).toList();
  }

  /**
   * The files that fit one of the patterns.
   *
   * @throws IllegalArgumentException when there is none, since that would be about nothing
   */
  public static Paths of(String... patterns) {
    return of(List.of(patterns));
  }

  /**
   * The files that fit one of the patterns.
   *
   * @throws IllegalArgumentException when there is none, since that would be about nothing
   */
  public static Paths of(List<String> patterns) {
    if (patterns.isEmpty()) {
      throw new IllegalArgumentException("a source of migrations needs a pattern of its files");
    }
    return new Paths(patterns);
  }

  /** Whether a file fits. */
  public boolean have(FilePath file) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(file.value()));
  }
}
