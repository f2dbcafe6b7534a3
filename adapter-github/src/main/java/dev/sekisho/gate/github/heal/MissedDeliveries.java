package dev.sekisho.gate.github.heal;

import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.GitHubConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Has GitHub deliver again what it could not deliver: it never does so by itself, and keeps
 * deliveries for about three days. An App's own hook is asked; with a token, the hooks of the
 * repositories that lead here. Thread-safe.
 */
public final class MissedDeliveries {

  /** How far back GitHub can deliver again. */
  public static final Duration KEPT = Duration.ofDays(3);

  /** Pages of a hook's deliveries that are looked at, 100 each. */
  static final int PAGES_MAX = 20;

  private static final int OK_FROM = 200;
  private static final int OK_BELOW = 300;

  private final GitHubConnection connection;
  private final Supplier<List<RepositoryName>> watched;
  private final URI here;

  /**
   * Missed deliveries.
   *
   * @param watched the repositories whose hooks are asked when the gate is no App
   * @param here the address of the bot, by which its hooks are known
   */
  public MissedDeliveries(
      GitHubConnection connection, Supplier<List<RepositoryName>> watched, URI here) {
    this.connection = connection;
    this.watched = watched;
    this.here = here;
  }

  /**
   * Asks for every delivery again that failed since {@code since}, each once.
   *
   * @param isStored whether a delivery came in the end
   * @return the ids of those that were asked for again
   */
  public List<DeliveryId> redeliver(Instant since, Predicate<DeliveryId> isStored) {
    if (connection.isApp()) {
      return redeliver(new AppHook(), since, isStored);
    }
    List<DeliveryId> asked = new ArrayList<>();
    for (RepositoryName repository : watched.get()) {
      for (Json hook : connection.get(repository, hooks(repository)).body().items()) {
        if (hook.at("config").at("url").said().startsWith(here.toString())) {
          long id = hook.at("id").wholeNumber();
          asked.addAll(redeliver(new RepositoryHook(repository, id), since, isStored));
        }
      }
    }
    return List.copyOf(asked);
  }

  private static String hooks(RepositoryName repository) {
    return "/repos/" + repository + "/hooks";
  }

  private static List<DeliveryId> redeliver(
      Hook hook, Instant since, Predicate<DeliveryId> isStored) {
    Set<String> seen = new HashSet<>();
    List<DeliveryId> asked = new ArrayList<>();
    Optional<String> next = Optional.of(hook.path() + "/deliveries?per_page=100");
    for (int page = 0; next.isPresent() && page < PAGES_MAX; page++) {
      GitHubConnection.Page read = hook.get(next.get());
      next = read.next();
      for (Json delivery : read.body().items()) {
        if (delivery.at("delivered_at").instant().isBefore(since)) {
          return List.copyOf(asked);
        }
        DeliveryId id = delivery.at("guid").as(DeliveryId::new);
        boolean newest = seen.add(id.value());
        if (newest && !isOk(delivery) && !isStored.test(id)) {
          hook.post(hook.path() + "/deliveries/" + delivery.at("id").wholeNumber() + "/attempts");
          asked.add(id);
        }
      }
    }
    return List.copyOf(asked);
  }

  private static boolean isOk(Json delivery) {
    int code = delivery.at("status_code").integer();
    return code >= OK_FROM && code < OK_BELOW;
  }

  /** A hook, by whichever way it is asked. */
  private interface Hook {
    String path();

    GitHubConnection.Page get(String path);

    void post(String path);
  }

  private final class AppHook implements Hook {
    @Override
    public String path() {
      return "/app/hook";
    }

    @Override
    public GitHubConnection.Page get(String path) {
      return connection.getAsApp(path);
    }

    @Override
    public void post(String path) {
      connection.sendAsApp("POST", path, Map.of());
    }
  }

  private final class RepositoryHook implements Hook {
    private final RepositoryName repository;
    private final long id;

    RepositoryHook(RepositoryName repository, long id) {
      this.repository = repository;
      this.id = id;
    }

    @Override
    public String path() {
      return hooks(repository) + "/" + id;
    }

    @Override
    public GitHubConnection.Page get(String path) {
      return connection.get(repository, path);
    }

    @Override
    public void post(String path) {
      connection.send(repository, "POST", path, Map.of());
    }
  }
}
