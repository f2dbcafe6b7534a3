package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;

/** Finds what a path names, or refuses as GitHub does. */
final class Places {
  private final Host host;

  Places(Host host) {
    this.host = host;
  }

  Repository repository(Ask ask) {
    Repository repository =
        host.knownRepository(ask.part("owner") + "/" + ask.part("repo"))
            .orElseThrow(Refused::notFound);
    boolean seen =
        ask.principal().kind() != Principal.Kind.INSTALLATION || installedAt(repository.owner);
    if (!seen || ask.principal().kind() == Principal.Kind.APP) {
      throw Refused.notFound();
    }
    return repository;
  }

  PullRequest pull(Ask ask, Repository repository, String part) {
    return repository.pullRequest(ask.view(), (int) ask.id(part)).orElseThrow(Refused::notFound);
  }

  /** The commit that a branch, a tag of ours or a name stands for. */
  String sha(Ask ask, Repository repository, String ref) {
    String name = ref.replaceFirst("^(refs/)?heads/", "");
    return repository
        .branch(ask.view(), name)
        .or(() -> host.git().commit(ref).map(commit -> commit.sha()))
        .orElseThrow(() -> Refused.unprocessable("No commit found for SHA: " + ref));
  }

  boolean installedAt(String owner) {
    return host.app().stream()
        .flatMap(app -> app.installations.values().stream())
        .anyMatch(one -> !one.suspended() && one.account().login().equalsIgnoreCase(owner));
  }
}
