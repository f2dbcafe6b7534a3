package dev.sekisho.gate.testkit.github.internal.server;

import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.rest.Principal;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many calls each caller has left. Callers hold the host. */
final class RateLimits {
  private static final Duration WINDOW = Duration.ofHours(1);

  private final Host host;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>();
  private int limit = 5_000;

  private static final class Bucket {
    private Instant reset;
    private int used;

    private Bucket(Instant reset) {
      this.reset = reset;
    }
  }

  RateLimits(Host host) {
    this.host = host;
  }

  /** Lets every caller make this many calls in an hour. */
  void limit(int calls) {
    limit = calls;
  }

  /** Uses up what a caller has left. */
  void spend(Principal principal, String resource) {
    bucket(principal, resource).used = limit;
  }

  boolean isSpent(Principal principal, String resource) {
    return bucket(principal, resource).used >= limit;
  }

  void count(Principal principal, String resource) {
    bucket(principal, resource).used++;
  }

  void giveBack(Principal principal, String resource) {
    bucket(principal, resource).used--;
  }

  Map<String, String> headers(Principal principal, String resource) {
    Bucket bucket = bucket(principal, resource);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-ratelimit-limit", Integer.toString(limit));
    headers.put("x-ratelimit-remaining", Integer.toString(Math.max(0, limit - bucket.used)));
    headers.put("x-ratelimit-used", Integer.toString(bucket.used));
    headers.put("x-ratelimit-reset", Long.toString(bucket.reset.getEpochSecond()));
    headers.put("x-ratelimit-resource", resource);
    return headers;
  }

  /** What {@code GET /rate_limit} tells; asking costs nothing. */
  Doc overview(Principal principal) {
    Doc core = overview(bucket(principal, "core"));
    Doc graphql = overview(bucket(principal, "graphql"));
    return Doc.of(
        "resources", Doc.of("core", core, "graphql", graphql, "search", core), "rate", core);
  }

  private Doc overview(Bucket bucket) {
    return Doc.of(
        "limit",
        limit,
        "remaining",
        Math.max(0, limit - bucket.used),
        "reset",
        bucket.reset.getEpochSecond(),
        "used",
        bucket.used);
  }

  private Bucket bucket(Principal principal, String resource) {
    Instant now = host.now();
    Bucket bucket =
        buckets.computeIfAbsent(
            principal.kind() + " " + principal.login() + " " + resource,
            key -> new Bucket(now.plus(WINDOW)));
    if (!now.isBefore(bucket.reset)) {
      bucket.used = 0;
      bucket.reset = now.plus(WINDOW);
    }
    return bucket;
  }
}
