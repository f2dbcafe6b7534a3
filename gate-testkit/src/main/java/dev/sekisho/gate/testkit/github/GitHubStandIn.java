package dev.sekisho.gate.testkit.github;

import dev.sekisho.gate.testkit.github.internal.server.Office;
import dev.sekisho.gate.testkit.github.internal.state.App;
import dev.sekisho.gate.testkit.github.internal.state.Cell;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * GitHub's REST and GraphQL API over a state in memory, on a free port of the loopback, with signed
 * webhooks. A test says what people do, lets a bot act over HTTP, and reads back what it did.
 *
 * <p>What happens is told to the hooks in the order in which it happened, one delivery after
 * another, on a thread of its own; {@link #awaitDeliveries} waits for them. Times come from the
 * clock that is handed in, in whole seconds.
 *
 * <p>It does not show everything that GitHub does:
 *
 * <ul>
 *   <li>There is one App. Its permissions and events are those of a review bot, all granted; scopes
 *       of people's tokens are not told apart.
 *   <li>Branch protection, rulesets, auto-merge and merge conflicts do not exist: whoever asks may
 *       merge, and every merge succeeds. A merge commit is the only kind.
 *   <li>Mergeability is known at once, and every answer is up to date unless a test asks for {@link
 *       Fault#stale()}.
 *   <li>The secondary limit is played on request only; nothing counts calls in a minute. A query of
 *       GraphQL costs one point.
 *   <li>A blob is named as git names it; trees and commits have names of our own. Files are text.
 *   <li>Lines that are added and removed are counted without regard to their place, and a patch
 *       holds the whole file.
 *   <li>Issues that are no pull requests, line comments, threads, reactions and workflows are not
 *       there. A call that is not known is answered with 404, as GitHub does for what one may not
 *       see, and is in {@link #requests}.
 *   <li>The {@code Date} header is that of the machine, not of the clock.
 * </ul>
 *
 * <p>Thread-safe. Limits: it remembers the last 20,000 calls and the last 2,000 deliveries of each
 * hook.
 */
public final class GitHubStandIn implements AutoCloseable {
  private final Office office;

  private GitHubStandIn(Office office) {
    this.office = office;
  }

  /** A stand-in without anything in it. */
  public static GitHubStandIn start(InstantSource clock) {
    return new GitHubStandIn(new Office(clock));
  }

  /**
   * What REST addresses begin with, without a slash at the end. GraphQL is at {@code /graphql}
   * below it. The addresses of GitHub Enterprise, {@code /api/v3} and {@code /api/graphql}, work
   * too.
   */
  public URI api() {
    return URI.create(office.host().api());
  }

  /** The repository {@code owner/name}, which is made with a branch {@code main} when it is new. */
  public HostedRepository repository(String fullName) {
    return HostedRepository.of(office, fullName);
  }

  /** The organisation {@code login}, which is made when it is new. */
  public HostedOrganization organization(String login) {
    synchronized (office.host()) {
      return new HostedOrganization(office, office.host().organization(login));
    }
  }

  /**
   * Registers the one App that there can be, or replaces it.
   *
   * @param slug its name in addresses; its account is this and {@code [bot]}
   * @param id its number
   * @param key checks the signature of its tokens
   */
  public HostedApp app(String slug, long id, PublicKey key) {
    synchronized (office.host()) {
      App app = new App(id, slug, key, office.host().now());
      office.host().register(app);
      return new HostedApp(office, app);
    }
  }

  /** A token for a person, which counts until it is revoked. */
  public String token(String login) {
    synchronized (office.host()) {
      return office.tokens().user(login);
    }
  }

  /** Takes all tokens back, those of installations too. */
  public void revokeTokens() {
    synchronized (office.host()) {
      office.tokens().revokeAll();
    }
  }

  /** Takes a token back. */
  public void revokeToken(String token) {
    synchronized (office.host()) {
      office.tokens().revoke(token);
    }
  }

  /** Deletes an account: wherever it acted, {@code user} is {@code null} from now on. */
  public void deleteAccount(String login) {
    synchronized (office.host()) {
      for (Repository repository : office.host().repositories()) {
        for (Cell<PullRequest> cell : repository.pullRequests.values()) {
          office.changes().talk().orphan(repository, cell.now().number, login);
        }
      }
      office.host().forget(login);
    }
  }

  /**
   * Lets every caller make this many calls in an hour, with REST and with GraphQL; 5,000 at first.
   */
  public void rateLimit(int calls) {
    office.limit(calls);
  }

  /** Lets the next {@code times} calls of a kind go wrong. */
  public void misbehave(Fault fault, CallPattern calls, int times) {
    office.faults().add(fault, calls, times);
  }

  /** Lets the next {@code times} deliveries of an event go wrong. */
  public void misbehave(DeliveryFault fault, String event, int times) {
    office.courier().misbehave(fault, event, times);
  }

  /** Lets no call go wrong any more. */
  public void behave() {
    office.faults().clear();
  }

  /** The calls that arrived, oldest first. */
  public List<Call> requests() {
    return office.log().calls();
  }

  /** How many calls were counted against a limit, REST and GraphQL together. */
  public long countedRequests() {
    return office.log().counted();
  }

  /** Forgets the calls so far, so that a test counts those that come. */
  public void forgetRequests() {
    office.log().forget();
  }

  /** Lets {@code check} look at each REST call and its answer from now on. */
  public void check(ExchangeCheck check) {
    office.log().check(check);
  }

  /**
   * What the checks found.
   *
   * @throws IllegalStateException when there is no check, since nothing was looked at
   */
  public List<String> violations() {
    return office.log().violations();
  }

  /** All deliveries that GitHub remembers, of the App's hook and of repositories' hooks. */
  public List<HookDelivery> deliveries() {
    return office.hooks().deliveries();
  }

  /**
   * Waits until everything that happened so far is delivered, what was held back too.
   *
   * @throws IllegalStateException when that takes longer than {@code atMost}
   */
  public void awaitDeliveries(Duration atMost) {
    office.courier().await(atMost);
  }

  /** REST calls that are answered: method, space, path as GitHub's description writes it. */
  public List<String> calls() {
    return office.rest().calls();
  }

  @Override
  public void close() {
    office.close();
  }
}
