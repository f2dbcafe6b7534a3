package dev.sekisho.gate.fact;

import java.util.Map;

/**
 * What the code host knows of the repository itself.
 *
 * @param defaultBranch the branch that pull requests go to by default
 * @param archived whether it is read-only
 * @param properties its custom properties by name, for example {@code tier -> 1}
 */
public record RepositoryFacts(
    BranchName defaultBranch, boolean archived, Map<String, String> properties) {
  public RepositoryFacts {
    properties = Map.copyOf(properties);
  }
}
