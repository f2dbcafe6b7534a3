package dev.sekisho.gate.testkit.github.internal.server;

import dev.sekisho.gate.testkit.github.internal.change.Changes;
import dev.sekisho.gate.testkit.github.internal.graphql.GraphQlApi;
import dev.sekisho.gate.testkit.github.internal.hook.Courier;
import dev.sekisho.gate.testkit.github.internal.hook.Hooks;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.rest.RestApi;
import dev.sekisho.gate.testkit.github.internal.rest.Tokens;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import java.time.InstantSource;

/** Everything behind the port, put together. */
public final class Office implements AutoCloseable {
  private final Faults faults = new Faults();
  private final CallLog log = new CallLog();
  private final Front front = new Front(faults, log);
  private final Courier courier = new Courier();
  private final Host host;
  private final Documents documents;
  private final Hooks hooks;
  private final Changes changes;
  private final Tokens tokens;
  private final RateLimits limits;
  private final RestApi rest;

  /** Opens at once. */
  public Office(InstantSource clock) {
    host = new Host(clock, "http://127.0.0.1:" + front.port());
    documents = Documents.of(host);
    hooks = new Hooks(host, documents, courier);
    changes = Changes.of(host, documents, hooks);
    tokens = new Tokens(host);
    limits = new RateLimits(host);
    rest = new RestApi(host, documents, changes, hooks, tokens);
    GraphQlApi graphql = new GraphQlApi(host, documents);
    front.open(new Desk(host, new SignIn(host, tokens), limits, rest, graphql::answer, log));
  }

  /** All state; its monitor guards everything else here. */
  public Host host() {
    return host;
  }

  /** What can happen. */
  public Changes changes() {
    return changes;
  }

  /** How things are told. */
  public Documents documents() {
    return documents;
  }

  /** Who is told. */
  public Hooks hooks() {
    return hooks;
  }

  /** How they are told. */
  public Courier courier() {
    return courier;
  }

  /** Who may ask. */
  public Tokens tokens() {
    return tokens;
  }

  /** What is to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** Who asked what. */
  public CallLog log() {
    return log;
  }

  /** What can be asked. */
  public RestApi rest() {
    return rest;
  }

  /** Lets every caller make this many calls in an hour. */
  public void limit(int calls) {
    synchronized (host) {
      limits.limit(calls);
    }
  }

  @Override
  public void close() {
    front.close();
    courier.close();
  }
}
