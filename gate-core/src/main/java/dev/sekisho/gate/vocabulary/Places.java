package dev.sekisho.gate.vocabulary;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.EnvironmentName;
import java.util.List;

/**
 * Looks a place up in a table with the columns {@code kind} and {@code name}. Environments are
 * compared without regard to case, as the code host does; branches are not.
 */
final class Places {
  static final String BRANCH = "branch";
  static final String ENVIRONMENT = "environment";
  private static final List<String> KINDS = List.of(BRANCH, ENVIRONMENT);

  private Places() {}

  static boolean haveBranch(Table places, BranchName branch) {
    return isSound(places)
        && places.rows().stream()
            .anyMatch(
                row -> row.cell("kind").equals(BRANCH) && row.matches("name", branch.value()));
  }

  static boolean haveEnvironment(Table places, EnvironmentName environment) {
    return isSound(places)
        && places.rows().stream()
            .anyMatch(
                row ->
                    row.cell("kind").equals(ENVIRONMENT)
                        && row.matchesFolded("name", environment.value()));
  }

  /** A row of a kind that nobody knows would quietly leave a place out; so it ends the judging. */
  private static boolean isSound(Table places) {
    for (Table.Row row : places.rows()) {
      if (!KINDS.contains(row.cell("kind"))) {
        throw new IllegalArgumentException(
            "table '"
                + places.name()
                + "' has the kind '"
                + row.cell("kind")
                + "'; there are "
                + String.join(", ", KINDS));
      }
    }
    return true;
  }
}
