package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.fact.Deployment;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.ReleaseStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the earlier deployments of a repository from the gate's own books, and not from the code
 * host, where many may write them.
 *
 * @param releases the books
 */
public record ReleaseEvidence(ReleaseStore releases) implements EvidenceSource {

  /** Releases that are brought; of more, the oldest are left out and the list is cut. */
  public static final int RELEASES_MAX = 500;

  @Override
  public Set<FactKind> brings() {
    return EnumSet.of(FactKind.DEPLOYMENTS);
  }

  @Override
  public FactSheet lay(FactSheet sheet) {
    List<Release> latest = releases.of(sheet.subject().repository(), RELEASES_MAX + 1);
    List<Deployment> deployments = new ArrayList<>();
    latest.stream()
        .limit(RELEASES_MAX)
        .flatMap(release -> deployment(release).stream())
        .forEach(deployments::add);
    Collections.reverse(deployments);
    Listing<Deployment> all = new Listing<>(deployments, latest.size() <= RELEASES_MAX);
    return sheet.with(
        draft -> draft.deployments(Evidence.known(all, "release desk", sheet.asOf())));
  }

  private static Optional<Deployment> deployment(Release release) {
    return state(release.state())
        .map(
            state ->
                new Deployment(
                    release.target().environment(),
                    release.head(),
                    state,
                    release.requester(),
                    release.changedAt()));
  }

  /** What was never started is no deployment; what was rolled back did run there. */
  private static Optional<Deployment.State> state(ReleaseState state) {
    return switch (state.word()) {
      case "running", "aborting" -> Optional.of(Deployment.State.RUNNING);
      case "unknown" -> Optional.of(Deployment.State.UNKNOWN);
      case "succeeded", "rolled back" -> Optional.of(Deployment.State.SUCCEEDED);
      case "failed" -> Optional.of(Deployment.State.FAILED);
      default -> Optional.empty();
    };
  }
}
