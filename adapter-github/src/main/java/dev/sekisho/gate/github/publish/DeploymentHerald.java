package dev.sekisho.gate.github.publish;

import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.ActionOutcome.Done;
import dev.sekisho.gate.spi.ActionOutcome.Failed;
import dev.sekisho.gate.spi.Herald;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes every run as a deployment of GitHub with its statuses, rollbacks too. A deployment carries
 * the id of its run, by which it is found again, so it is made once. Nothing is merged because of
 * one, and the gate has judged already, so no contexts are asked for. Thread-safe.
 */
public final class DeploymentHerald implements Herald {
  private static final String RUN = "sekisho_run";

  private final GitHubConnection connection;

  /** Writes through {@code connection}. */
  public DeploymentHerald(GitHubConnection connection) {
    this.connection = connection;
  }

  @Override
  public String audience() {
    return "deployments";
  }

  @Override
  public ActionOutcome tell(ReleaseNews news) {
    Optional<String> state = state(news);
    if (state.isEmpty()) {
      return Done.WITHOUT_REFERENCE;
    }
    try {
      Release release = news.release();
      Optional<Long> known = find(release);
      if (known.isEmpty() && news.occasion() == ReleaseNews.Occasion.ABORTED) {
        return Done.WITHOUT_REFERENCE; // it was called off before anything was started
      }
      long deployment = known.orElseGet(() -> create(release));
      write(release, deployment, state.get(), Cut.to(140, SafeText.line(news.text())));
      return Done.WITHOUT_REFERENCE;
    } catch (GateException e) {
      return new Failed(e.problems().get(0).line());
    }
  }

  /** Nobody can see at GitHub that a run's end is unknown, so it is an error that says so. */
  private static Optional<String> state(ReleaseNews news) {
    return switch (news.occasion()) {
      case PLANNED, APPROVED, WAITING, OVERDUE -> Optional.empty();
      case STARTED, ADOPTED, ABORTING -> Optional.of("in_progress");
      case SUCCEEDED -> Optional.of("success");
      case FAILED -> Optional.of("failure");
      case UNKNOWN -> Optional.of("error");
      case ABORTED, ROLLED_BACK -> Optional.of("inactive");
    };
  }

  private Optional<Long> find(Release release) {
    String path =
        deployments(release)
            + "?per_page=100&sha="
            + release.head()
            + "&environment="
            + URLEncoder.encode(release.target().environment().value(), StandardCharsets.UTF_8);
    return connection.get(release.repository(), path).body().items().stream()
        .filter(deployment -> isOf(deployment, release))
        .map(deployment -> deployment.at("id").wholeNumber())
        .findFirst();
  }

  /** Payloads of others may be texts. */
  private static boolean isOf(Json deployment, Release release) {
    Json payload = deployment.at("payload");
    return payload.isObject() && payload.at(RUN).said().equals(release.run().value());
  }

  private long create(Release release) {
    Json made =
        connection.send(
            release.repository(),
            "POST",
            deployments(release),
            Map.of(
                "ref", release.head().value(),
                "task", release.kind().name().toLowerCase(Locale.ROOT),
                "auto_merge", false,
                "required_contexts", List.of(),
                "environment", release.target().environment().value(),
                "payload", Map.of(RUN, release.run().value()),
                "description", "Release " + release.id()));
    if (made.at("id").isAbsent()) { // GitHub answers 202 when it did something else instead
      throw PublishErrors.notMade(deployments(release), made.at("message").said());
    }
    return made.at("id").wholeNumber();
  }

  private void write(Release release, long deployment, String state, String description) {
    String path = deployments(release) + "/" + deployment + "/statuses";
    boolean there =
        connection.get(release.repository(), path + "?per_page=1").body().items().stream()
            .anyMatch(
                status ->
                    status.at("state").text().equals(state)
                        && status.at("description").said().equals(description));
    if (!there) {
      connection.send(
          release.repository(),
          "POST",
          path,
          Map.of("state", state, "description", description, "auto_inactive", true));
    }
  }

  private static String deployments(Release release) {
    return "/repos/" + release.repository() + "/deployments";
  }
}
