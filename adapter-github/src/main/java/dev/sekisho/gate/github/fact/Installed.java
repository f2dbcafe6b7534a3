package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.GitHubConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What GitHub says of the gate itself: what it is called, and which repositories it sees. */
public final class Installed {

  /** Pages of one list that are read, at most. */
  static final int PAGES_MAX = 100;

  private final GitHubConnection connection;

  /** Asks through {@code connection}. */
  public Installed(GitHubConnection connection) {
    this.connection = connection;
  }

  /** What the gate is called: an App by its slug, the owner of a token by the login. */
  public Own own(CheckName check) {
    if (connection.isApp()) {
      AppSlug slug = connection.getAsApp("/app").body().at("slug").as(AppSlug::new);
      return new Own(new Login(slug + "[bot]"), Optional.of(slug), check);
    }
    Login login = connection.getAsApp("/user").body().at("login").as(Login::new);
    return new Own(login, Optional.empty(), check);
  }

  /**
   * The repositories that the gate sees: those of every installation of the App that nobody
   * suspended, or those that the owner of the token may write to.
   */
  public List<RepositoryName> repositories() {
    return connection.isApp() ? ofInstallations() : ofToken();
  }

  private List<RepositoryName> ofToken() {
    return all("/user/repos?per_page=100&affiliation=owner,collaborator,organization_member")
        .stream()
        .filter(repository -> repository.at("permissions").at("push").flag())
        .map(Installed::name)
        .toList();
  }

  private List<RepositoryName> ofInstallations() {
    List<RepositoryName> names = new ArrayList<>();
    for (Json installation : all("/app/installations?per_page=100")) {
      if (!installation.at("suspended_at").isAbsent()) {
        continue;
      }
      connection
          .ofInstallation(installation.at("id").wholeNumber())
          .forEach(repository -> names.add(name(repository)));
    }
    return List.copyOf(names);
  }

  private static RepositoryName name(Json repository) {
    return repository.at("full_name").as(RepositoryName::new);
  }

  private List<Json> all(String path) {
    List<Json> all = new ArrayList<>();
    Optional<String> next = Optional.of(path);
    for (int page = 0; next.isPresent() && page < PAGES_MAX; page++) {
      GitHubConnection.Page read = connection.getAsApp(next.get());
      all.addAll(read.body().items());
      next = read.next();
    }
    return all;
  }
}
