package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.Map;

/** Archives of a commit. */
final class ArchiveRoutes {
  private final Host host;
  private final Places places;

  ArchiveRoutes(Host host, Places places) {
    this.host = host;
    this.places = places;
  }

  void add(Routes routes) {
    String here = "/repos/{owner}/{repo}";
    routes
        .on("GET", here + "/tarball/{ref}", this::toTarball)
        .on("GET", RestApi.DOWNLOADS + "/{owner}/{repo}/tarball/{ref}", this::tarball);
  }

  /** Archives are not at the API itself, but where it sends the caller. */
  private Answer toTarball(Ask ask) {
    Repository repository = places.repository(ask);
    String sha = places.sha(ask, repository, ask.part("ref"));
    String there = host.api() + RestApi.DOWNLOADS + "/" + repository.fullName() + "/tarball/" + sha;
    return new Answer(302, "text/html", Map.of("Location", there), new byte[0]);
  }

  private Answer tarball(Ask ask) {
    Repository repository = places.repository(ask);
    String sha = places.sha(ask, repository, ask.part("ref"));
    String folder = repository.owner + "-" + repository.name + "-" + sha.substring(0, 7) + "/";
    return Answer.bytes(
        "application/x-gzip", Tarball.of(folder, host.git().known(sha).tree().files()));
  }
}
