package dev.sekisho.benchmarks.arrival;

import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HookDelivery;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.HostedRepository;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What GitHub sends when people are at work in a repository. */
final class Traffic {

  /** Nobody listens there: the stand-in remembers what it would have sent. */
  private static final URI NOBODY = URI.create("http://127.0.0.1:9/");

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PULL_REQUESTS = 100;

  private Traffic() {}

  /**
   * Opens pull requests at a stand-in, works on them, and gives back what was told of it, signed.
   */
  static List<HookDelivery> at(GitHubStandIn github, String bot, String secret) {
    HostedRepository repository = github.repository("acme/payments").collaborator(bot, "admin");
    repository.webhook(NOBODY, secret);
    for (int i = 0; i < PULL_REQUESTS; i++) {
      String file = "src/Payment" + i + ".java";
      work(repository, repository.open("alice", "Pay later").file(file, "//\n").submit());
    }
    github.awaitDeliveries(PATIENCE);
    return github.deliveries();
  }

  private static void work(HostedRepository repository, HostedPullRequest pull) {
    pull.label("bob", "LGTM");
    pull.comment("carol", "Looks good, thank you.");
    pull.approve("carol");
    for (String check : List.of("build", "spelling", "licences")) {
      repository.check("github-actions", check, pull.head(), "success");
    }
  }
}
