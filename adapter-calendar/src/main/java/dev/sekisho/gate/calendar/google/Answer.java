package dev.sekisho.gate.calendar.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.problem.GateException;
import java.util.Set;

/**
 * What Google answered.
 *
 * @param call which call
 * @param status the status
 * @param body the JSON; missing when there is none
 */
record Answer(String call, int status, JsonNode body) {
  private static final Set<String> LIMITS =
      Set.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "usageLimits");

  /** The body of a good answer. */
  JsonNode orThrow() {
    if (status >= 200 && status < 300) {
      return body;
    }
    throw refusal();
  }

  private GateException refusal() {
    String reason = body.path("error").path("errors").path(0).path("reason").asText("");
    String said = "Google answered " + status + (reason.isEmpty() ? "" : " (" + reason + ")");
    if (status == 429 || (status == 403 && LIMITS.contains(reason))) {
      return GoogleErrors.tooFast(call, said);
    }
    if (status == 401 || status == 403) {
      return GoogleErrors.refused(call, said);
    }
    if (status == 404) {
      return GoogleErrors.notFound(call);
    }
    if (status >= 500 || status < 400) {
      return GoogleErrors.noAnswer(call, said);
    }
    return GoogleErrors.request(call, status, reason.isEmpty() ? "no reason" : reason);
  }
}
