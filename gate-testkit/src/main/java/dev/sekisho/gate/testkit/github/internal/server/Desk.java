package dev.sekisho.gate.testkit.github.internal.server;

import dev.sekisho.gate.testkit.github.Call;
import dev.sekisho.gate.testkit.github.Exchange;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.github.internal.rest.Answer;
import dev.sekisho.gate.testkit.github.internal.rest.Ask;
import dev.sekisho.gate.testkit.github.internal.rest.Principal;
import dev.sekisho.gate.testkit.github.internal.rest.Refused;
import dev.sekisho.gate.testkit.github.internal.rest.RestApi;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Answers a call that was read, one at a time: sign-in, limits, the answer itself, ETags. */
final class Desk {
  private final Host host;
  private final SignIn signIn;
  private final RateLimits limits;
  private final RestApi rest;
  private final BiFunction<Ask, Map<String, String>, Answer> graphql;
  private final CallLog log;

  Desk(
      Host host,
      SignIn signIn,
      RateLimits limits,
      RestApi rest,
      BiFunction<Ask, Map<String, String>, Answer> graphql,
      CallLog log) {
    this.host = host;
    this.signIn = signIn;
    this.limits = limits;
    this.rest = rest;
    this.graphql = graphql;
    this.log = log;
  }

  Answer answer(Request request, Optional<Fault> fault) {
    synchronized (host) {
      Principal principal;
      try {
        principal = signIn.principal(request.headers().get("authorization"));
      } catch (Refused e) {
        return logged(
            request, "", false, Answer.refused(e.status(), String.valueOf(e.getMessage())));
      }
      String resource = request.path().equals("/graphql") ? "graphql" : "core";
      if (request.path().equals("/rate_limit")) {
        return logged(request, principal.login(), false, Answer.ok(limits.overview(principal)));
      }
      Optional<Answer> played = fault.flatMap(one -> played(one, principal, resource));
      if (played.isPresent()) {
        return logged(request, principal.login(), false, played.get());
      }
      if (limits.isSpent(principal, resource)) {
        return logged(request, principal.login(), false, spent(403, principal, resource));
      }
      boolean stale = fault.filter(Fault.Stale.class::isInstance).isPresent();
      limits.count(principal, resource);
      Answer answer = answer(request, principal, stale ? View.STALE : View.FRESH);
      if (resource.equals("core") && !request.path().startsWith(RestApi.DOWNLOADS)) {
        log.look(exchange(request, answer));
      }
      return conditional(request, principal, resource, answer);
    }
  }

  private Answer answer(Request request, Principal principal, View view) {
    Ask ask =
        new Ask(
            request.method(),
            host.api() + request.prefix(),
            request.path(),
            Map.of(),
            request.query(),
            request.body(),
            principal,
            request.method().equals("GET") || request.path().equals("/graphql")
                ? view
                : View.FRESH);
    if (!request.path().equals("/graphql")) {
      return rest.answer(ask);
    }
    return graphql.apply(ask, limits.headers(principal, "graphql"));
  }

  /** Says 304 where the caller has the answer already, and gives the call back then. */
  private Answer conditional(Request request, Principal principal, String resource, Answer answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    boolean readable = request.method().equals("GET") && answer.status() == 200;
    if (readable) {
      String tag = "W/\"" + sha256(answer.body()) + "\"";
      headers.put("ETag", tag);
      headers.put("Cache-Control", "private, max-age=60, s-maxage=60");
      if (tag.equals(request.headers().get("if-none-match"))) {
        limits.giveBack(principal, resource);
        headers.putAll(limits.headers(principal, resource));
        return logged(
            request,
            principal.login(),
            false,
            new Answer(304, answer.type(), Map.copyOf(headers), new byte[0]));
      }
    }
    headers.putAll(limits.headers(principal, resource));
    return logged(request, principal.login(), true, answer.with(headers));
  }

  private Optional<Answer> played(Fault fault, Principal principal, String resource) {
    if (fault instanceof Fault.Broken broken) {
      return Optional.of(
          new Answer(
              broken.status(),
              "text/html",
              Map.of(),
              "<html><body>Unicorn!</body></html>".getBytes(StandardCharsets.UTF_8)));
    }
    if (fault instanceof Fault.Throttled throttled) {
      Answer answer =
          Answer.refused(
              throttled.status(),
              "You have exceeded a secondary rate limit. Please wait a few minutes before you try"
                  + " again.");
      return Optional.of(
          throttled
              .retryAfter()
              .map(Duration::toSeconds)
              .map(seconds -> answer.with(Map.of("Retry-After", Long.toString(seconds))))
              .orElse(answer)
              .with(limits.headers(principal, resource)));
    }
    if (fault instanceof Fault.Spent spent) {
      limits.spend(principal, resource);
      return Optional.of(spent(spent.status(), principal, resource));
    }
    return Optional.empty();
  }

  private Answer spent(int status, Principal principal, String resource) {
    return Answer.refused(
            status, "API rate limit exceeded for installation ID " + principal.login() + ".")
        .with(limits.headers(principal, resource));
  }

  private Answer logged(Request request, String by, boolean counted, Answer answer) {
    log.add(
        new Call(
            request.method(),
            request.pathAndQuery(),
            request.body(),
            by,
            answer.status(),
            counted));
    return answer;
  }

  private static Exchange exchange(Request request, Answer answer) {
    return new Exchange(
        request.method(),
        request.path(),
        request.query(),
        request.body(),
        answer.status(),
        answer.type().startsWith("application/json")
            ? new String(answer.body(), StandardCharsets.UTF_8)
            : "");
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-256", e);
    }
  }
}
