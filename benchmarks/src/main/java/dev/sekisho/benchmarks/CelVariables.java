package dev.sekisho.benchmarks;

import dev.cel.runtime.CelVariableResolver;
import dev.sekisho.gate.vocabulary.PullRequest;
import java.util.Optional;

/** Reads CEL's variables from the derived properties, when CEL asks for them. */
final class CelVariables implements CelVariableResolver {
  private static final Optional<Object> TRUE = Optional.of(true);
  private static final Optional<Object> FALSE = Optional.of(false);

  private final PullRequest pr;

  CelVariables(PullRequest pr) {
    this.pr = pr;
  }

  @Override
  public Optional<Object> find(String name) {
    return switch (name) {
      case "draft" -> truth(pr.draft());
      case "checks_all_succeeded" -> truth(pr.checks("required-checks").allSucceeded());
      case "votes_any" -> truth(pr.votes("LGTM").any());
      case "label_set_by_contributor" -> truth(pr.label("LGTM").setByContributor());
      case "files_any_listed" -> truth(pr.files().anyListed("guarded-paths"));
      case "lines_changed" -> Optional.of((long) pr.linesChanged());
      case "window_open" -> truth(pr.window().open());
      case "tickets_all_exist" -> truth(pr.tickets().allExist());
      default -> Optional.empty();
    };
  }

  private static Optional<Object> truth(boolean value) {
    return value ? TRUE : FALSE;
  }
}
