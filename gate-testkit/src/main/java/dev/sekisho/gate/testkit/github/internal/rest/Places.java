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
    if (!isSeen(ask.principal(), repository)) {
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

  /** An installation sees the repositories of its own account, and a person sees all. */
  boolean isSeen(Principal who, Repository repository) {
    return switch (who.kind()) {
      case APP -> false;
      case USER -> true;
      case INSTALLATION ->
          host.app().stream()
              .flatMap(app -> app.installations.values().stream())
              .filter(one -> one.id() == who.installation() && !one.suspended())
              .anyMatch(one -> one.account().login().equalsIgnoreCase(repository.owner));
    };
  }
}
