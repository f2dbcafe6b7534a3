package dev.sekisho.gate.testkit.github;

import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.server.Office;
import dev.sekisho.gate.testkit.github.internal.state.Account;
import dev.sekisho.gate.testkit.github.internal.state.App;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The App of a stand-in. Thread-safe. */
public final class HostedApp {
  private final Office office;
  private final App app;

  HostedApp(Office office, App app) {
    this.office = office;
    this.app = app;
  }

  /** The login under which it acts. */
  public String login() {
    return app.login();
  }

  /** Sends its deliveries to {@code url}, signed with {@code secret}. */
  public HostedApp webhook(URI url, String secret) {
    synchronized (office.host()) {
      office.hooks().ofApp(url, secret);
      return this;
    }
  }

  /**
   * Installs it at all repositories of an account, which becomes an organisation when it is new.
   *
   * @return the number of the installation
   */
  public long install(String owner) {
    Host host = office.host();
    synchronized (host) {
      Account account = host.knownAccount(owner).orElseGet(() -> host.organization(owner).account);
      App.Installation installation = new App.Installation(host.nextId(), account, false);
      app.installations.put(installation.id(), installation);
      announce("created", installation);
      return installation.id();
    }
  }

  /** Removes an installation; its tokens count no more. */
  public void uninstall(long installation) {
    synchronized (office.host()) {
      announce("deleted", found(installation));
      app.installations.remove(installation);
    }
  }

  /** Switches an installation off, or on again. */
  public void suspend(long installation, boolean off) {
    synchronized (office.host()) {
      App.Installation before = found(installation);
      App.Installation after = new App.Installation(installation, before.account(), off);
      app.installations.put(installation, after);
      announce(off ? "suspend" : "unsuspend", after);
    }
  }

  private App.Installation found(long id) {
    App.Installation found = app.installations.get(id);
    if (found == null) {
      throw new IllegalArgumentException("no installation " + id);
    }
    return found;
  }

  private void announce(String action, App.Installation installation) {
    Documents documents = office.documents();
    List<Doc> repositories = new ArrayList<>();
    for (Repository repository : office.host().repositories()) {
      if (repository.owner.equalsIgnoreCase(installation.account().login())) {
        Doc whole = documents.repositories().repository(repository);
        repositories.add(
            Doc.of(
                "id", repository.id,
                "node_id", whole.get("node_id"),
                "name", repository.name,
                "full_name", repository.fullName(),
                "private", repository.closed));
      }
    }
    office
        .hooks()
        .announceToApp(
            "installation",
            Doc.of(
                "action",
                action,
                "installation",
                documents.apps().installation(app, installation),
                "repositories",
                repositories,
                "sender",
                documents.accounts().user(installation.account())));
  }
}
