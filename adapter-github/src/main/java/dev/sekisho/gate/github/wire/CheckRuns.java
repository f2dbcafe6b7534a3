package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.RepositoryName;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRunBuilder;
import org.kohsuke.github.GHRepository;

/** The check runs that an App writes at commits. Thread-safe. */
public final class CheckRuns {
  private final Handles handles;

  CheckRuns(Handles handles) {
    this.handles = handles;
  }

  /** Writes the check run of that name and App on a commit. */
  public Optional<String> write(
      RepositoryName where, HeadSha sha, Optional<AppSlug> app, CheckRun run) {
    return handles.call(
        where + " check run",
        () -> {
          GHRepository repository = handles.repository(where);
          Optional<GHCheckRun> before = find(repository, sha, app, run.name());
          GHCheckRunBuilder builder =
              before.isPresent()
                  ? repository.updateCheckRun(before.get().getId())
                  : repository.createCheckRun(run.name(), sha.value());
          run.page().map(URI::toString).ifPresent(builder::withDetailsURL);
          return Calls.address(
              withState(builder, run.state())
                  .withExternalID(run.externalId())
                  .add(
                      new GHCheckRunBuilder.Output(run.title(), run.summary()).withText(run.text()))
                  .create()
                  .getHtmlUrl());
        });
  }

  private static Optional<GHCheckRun> find(
      GHRepository repository, HeadSha sha, Optional<AppSlug> app, String name) throws IOException {
    for (GHCheckRun run :
        repository.getCheckRuns(sha.value(), Map.of("check_name", name, "filter", "latest"))) {
      boolean ours =
          app.isEmpty()
              || (run.getApp() != null && app.get().equals(new AppSlug(run.getApp().getSlug())));
      if (run.getName().equals(name) && ours) {
        return Optional.of(run);
      }
    }
    return Optional.empty();
  }

  private static GHCheckRunBuilder withState(GHCheckRunBuilder builder, CheckRunState state) {
    return switch (state) {
      case IN_PROGRESS -> builder.withStatus(GHCheckRun.Status.IN_PROGRESS);
      case SUCCESS -> completed(builder, GHCheckRun.Conclusion.SUCCESS);
      case FAILURE, NOT_JUDGED -> completed(builder, GHCheckRun.Conclusion.FAILURE);
      case ACTION_REQUIRED -> completed(builder, GHCheckRun.Conclusion.ACTION_REQUIRED);
    };
  }

  private static GHCheckRunBuilder completed(
      GHCheckRunBuilder builder, GHCheckRun.Conclusion conclusion) {
    return builder.withStatus(GHCheckRun.Status.COMPLETED).withConclusion(conclusion);
  }
}
