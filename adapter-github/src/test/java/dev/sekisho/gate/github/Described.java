package dev.sekisho.gate.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.conformance.OpenApiConformance;
import java.time.InstantSource;
import java.util.List;

/** Stand-ins of GitHub whose calls and answers are held to GitHub's own description. */
public final class Described {
  private static final OpenApiConformance DESCRIPTION = new OpenApiConformance();

  private Described() {}

  /** Starts one. */
  public static GitHubStandIn start(InstantSource clock) {
    GitHubStandIn github = GitHubStandIn.start(clock);
    github.check(DESCRIPTION);
    return github;
  }

  /** Closes it, and fails when something was not as GitHub describes it. */
  public static void close(GitHubStandIn github) {
    List<String> violations = github.violations();
    github.close();
    assertThat(violations).isEmpty();
  }
}
