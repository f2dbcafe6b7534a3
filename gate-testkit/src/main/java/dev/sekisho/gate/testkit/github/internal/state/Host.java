package dev.sekisho.gate.testkit.github.internal.state;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the stand-in knows. Its monitor guards all of it: whoever reads or changes holds
 * it, from the first look to the last.
 */
public final class Host {
  private final InstantSource clock;
  private final String api;
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<String, Repository> repositories = new LinkedHashMap<>();
  private final Map<String, Organization> organizations = new LinkedHashMap<>();
  private final Set<String> deleted = new HashSet<>();
  private final GitStore git = new GitStore();
  private @Nullable App app;
  private long lastId = 1000;

  /** A host without anything, whose REST addresses begin with {@code api}. */
  public Host(InstantSource clock, String api) {
    this.clock = clock;
    this.api = api;
  }

  /** The time in whole seconds, which is all that GitHub tells. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** What REST addresses begin with. */
  public String api() {
    return api;
  }

  /** A number that nothing else has. */
  public long nextId() {
    return ++lastId;
  }

  /** All commits. */
  public GitStore git() {
    return git;
  }

  /** The account of that login, which is made when there is none. */
  public Account account(String login) {
    return accounts.computeIfAbsent(
        key(login), key -> new Account(nextId(), login, login.endsWith("[bot]") ? "Bot" : "User"));
  }

  /** The account of that login, if it was ever named. */
  public Optional<Account> knownAccount(String login) {
    return Optional.ofNullable(accounts.get(key(login)));
  }

  /** Forgets an account. */
  public void forget(String login) {
    accounts.remove(key(login));
    deleted.add(key(login));
  }

  /** The login that a commit's address leads to, unless that account was deleted. */
  public @Nullable String found(@Nullable String login) {
    return login == null || deleted.contains(key(login)) ? null : login;
  }

  /** The organisation of that login, which is made when there is none. */
  public Organization organization(String login) {
    return organizations.computeIfAbsent(
        key(login),
        key -> {
          Account account = new Account(nextId(), login, "Organization");
          accounts.put(key, account);
          return new Organization(account);
        });
  }

  /** The organisation of that login, if there is one. */
  public Optional<Organization> knownOrganization(String login) {
    return Optional.ofNullable(organizations.get(key(login)));
  }

  /** All repositories, oldest first. */
  public Iterable<Repository> repositories() {
    return repositories.values();
  }

  /** The repository of that name, if there is one. */
  public Optional<Repository> knownRepository(String fullName) {
    return Optional.ofNullable(repositories.get(key(fullName)));
  }

  /** The repository of that name, which {@code make} makes when there is none. */
  public Repository repository(String fullName, Supplier<Repository> make) {
    Repository known = repositories.get(key(fullName));
    if (known != null) {
      return known;
    }
    Repository made = make.get();
    repositories.put(key(fullName), made);
    return made;
  }

  /** The App, if one is registered. */
  public Optional<App> app() {
    return Optional.ofNullable(app);
  }

  /** Registers the App. */
  public void register(App registered) {
    app = registered;
    account(registered.login());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
