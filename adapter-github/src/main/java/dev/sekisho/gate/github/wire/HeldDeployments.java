package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.fact.RepositoryName;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The deployments that GitHub holds back until somebody answers. Thread-safe. */
public final class HeldDeployments {
  private static final Pattern CALLBACK =
      Pattern.compile(
          "^/repos/([\\w.-]+/[\\w.-]+)/actions/runs/\\d{1,19}/deployment_protection_rule$");

  private final GitHubConnection connection;

  HeldDeployments(GitHubConnection connection) {
    this.connection = connection;
  }

  /**
   * Answers where GitHub holds a deployment back. Nothing is sent to an address that is not the
   * place for that, in this repository.
   */
  public void answer(
      RepositoryName where, URI answerTo, String environment, boolean approved, String comment) {
    if (!isCallback(where, answerTo)) {
      throw WireErrors.refused(
          "POST deployment_protection_rule",
          "The address that is said to wait for an answer is not one of GitHub's for " + where);
    }
    connection.send(
        where,
        "POST",
        answerTo.toString(),
        Map.of(
            "environment_name",
            environment,
            "state",
            approved ? "approved" : "rejected",
            "comment",
            comment));
  }

  private boolean isCallback(RepositoryName where, URI answerTo) {
    String api = connection.access().api().toString();
    String address = answerTo.toString();
    return address.startsWith(api)
        && CALLBACK
            .matcher(address.substring(api.length()))
            .results()
            .map(match -> match.group(1).toLowerCase(Locale.ROOT))
            .anyMatch(where.value()::equals);
  }
}
