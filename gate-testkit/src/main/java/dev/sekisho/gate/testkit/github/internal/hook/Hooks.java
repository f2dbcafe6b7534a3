package dev.sekisho.gate.testkit.github.internal.hook;

import dev.sekisho.gate.testkit.github.HookDelivery;
import dev.sekisho.gate.testkit.github.internal.json.Accounts;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.json.Wire;
import dev.sekisho.gate.testkit.github.internal.state.App;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** All hooks, and what is told to them. Whoever announces holds the host. */
public final class Hooks {
  private final Host host;
  private final Documents documents;
  private final Courier courier;
  private final List<Hook> hooks = new CopyOnWriteArrayList<>();

  /** No hooks yet. */
  public Hooks(Host host, Documents documents, Courier courier) {
    this.host = host;
    this.documents = documents;
    this.courier = courier;
  }

  /** Adds the hook of the App, or points it elsewhere; what it remembers is lost then. */
  public Hook ofApp(URI url, String secret) {
    hooks.removeIf(hook -> hook.id() == 0);
    Hook hook = new Hook(0, 0, url, secret);
    hooks.add(hook);
    return hook;
  }

  /** Adds a hook of a repository. */
  public Hook ofRepository(Repository repository, URI url, String secret) {
    Hook hook = new Hook(host.nextId(), repository.id, url, secret);
    hooks.add(hook);
    return hook;
  }

  /** A hook by its number; 0 is that of the App. */
  public Optional<Hook> hook(long id) {
    return hooks.stream().filter(hook -> hook.id() == id).findFirst();
  }

  /** Hooks of a repository only, without that of the App. */
  public List<Hook> of(Repository repository) {
    return hooks.stream().filter(hook -> hook.id() != 0 && hook.hears(repository.id)).toList();
  }

  /** All deliveries of all hooks, newest first within each. */
  public List<HookDelivery> deliveries() {
    return hooks.stream().flatMap(hook -> hook.deliveries().stream()).toList();
  }

  /** Tells of something in a repository, whose document is added unless there is one already. */
  public void announce(Repository repository, String event, @Nullable String sender, Doc body) {
    if (hooks.isEmpty()) {
      return;
    }
    body.putIfAbsent("repository", documents.repositories().repository(repository));
    host.knownOrganization(repository.owner)
        .ifPresent(
            organization ->
                body.and("organization", documents.accounts().organizationSimple(organization)));
    body.and("sender", documents.accounts().user(sender == null ? "ghost" : sender));
    long installation = installation(repository.owner);
    for (Hook hook : hooks) {
      if (hook.hears(repository.id) && (hook.id() != 0 || installation != 0)) {
        send(hook, event, body, hook.id() == 0 ? installation : 0, repository.id);
      }
    }
  }

  /** Tells the App of something that is not in a repository. */
  public void announceToApp(String event, Doc body) {
    hook(0).ifPresent(hook -> send(hook, event, body, 0, 0));
  }

  /** Sends a remembered delivery once more. */
  public void again(Hook hook, HookDelivery delivery) {
    courier.send(hook, delivery.again(host.nextId(), host.now()));
  }

  private void send(Hook hook, String event, Doc body, long installation, long repository) {
    Doc whole = new Doc().all(body);
    if (installation != 0) {
      whole.and(
          "installation",
          Doc.of(
              "id",
              installation,
              "node_id",
              Accounts.nodeId("IntegrationInstallation", installation)));
    }
    String payload = Wire.print(whole);
    long id = host.nextId();
    String guid = new UUID(id * 0x9E3779B97F4A7C15L, id).toString();
    Map<String, String> headers = new TreeMap<>();
    headers.put("Accept", "*/*");
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "GitHub-Hookshot/standin");
    headers.put("X-GitHub-Delivery", guid);
    headers.put("X-GitHub-Event", event);
    headers.put("X-GitHub-Hook-ID", Long.toString(hook.id()));
    headers.put("X-Hub-Signature-256", hook.signature(payload));
    Object action = whole.get("action");
    courier.send(
        hook,
        new HookDelivery(
            id,
            guid,
            hook.id(),
            event,
            action == null ? "" : action.toString(),
            installation,
            repository,
            host.now(),
            false,
            0,
            Map.copyOf(headers),
            payload,
            ""));
  }

  private long installation(String owner) {
    return host.app().stream()
        .flatMap(app -> app.installations.values().stream())
        .filter(one -> !one.suspended() && one.account().login().equalsIgnoreCase(owner))
        .mapToLong(App.Installation::id)
        .findFirst()
        .orElse(0);
  }
}
