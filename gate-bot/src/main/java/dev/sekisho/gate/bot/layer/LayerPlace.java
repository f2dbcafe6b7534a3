package dev.sekisho.gate.bot.layer;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.RepositoryName;
import java.util.Optional;

/**
 * A branch that pull requests go to.
 *
 * @param repository its repository
 * @param branch the branch
 */
public record LayerPlace(RepositoryName repository, BranchName branch) {

  /** Where a pull request goes; empty when that is not known. */
  static Optional<LayerPlace> of(FactSheet sheet) {
    RepositoryName repository = sheet.subject().repository();
    return sheet
        .details()
        .fold(
            known -> Optional.of(new LayerPlace(repository, known.value().base())),
            unknown -> Optional.empty());
  }

  @Override
  public String toString() {
    return repository + "@" + branch;
  }
}
