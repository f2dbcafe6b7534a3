package dev.sekisho.gate.github.webhook;

import dev.sekisho.gate.event.CheckChanged;
import dev.sekisho.gate.event.CheckChanged.Source;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.Check.State;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.payload.Members;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code check_run}, {@code check_suite} and {@code status}. */
final class CheckForms {
  static final Form RUN =
      Form.of(paths("check_run"), (name, payload) -> check(payload, Source.RUN, "check_run"));
  static final Form SUITE =
      Form.of(paths("check_suite"), (name, payload) -> check(payload, Source.SUITE, "check_suite"));
  static final Form STATUS =
      Form.of(List.of("sha", "context", "state"), (name, payload) -> status(payload));

  private CheckForms() {}

  private static List<String> paths(String member) {
    return Stream.of(
            "head_sha",
            "name",
            "status",
            "conclusion",
            "app.slug",
            "app.name",
            "pull_requests.url",
            "pull_requests.number")
        .map(path -> member + "." + path)
        .toList();
  }

  private static GateEvent check(Json payload, Source source, String member) {
    Json check = payload.at(member);
    Json app = check.at("app");
    String action = payload.at("action").text();
    return new CheckChanged(
        source,
        Members.repository(payload),
        check.at("head_sha").as(HeadSha::new),
        Members.pullRequests(payload, check.at("pull_requests")),
        (source == Source.RUN ? check : app).at("name").as(CheckName::new),
        app.present().flatMap(a -> a.at("slug").present()).map(slug -> slug.as(AppSlug::new)),
        state(check),
        action.equals("rerequested") || action.equals("requested_action"));
  }

  private static GateEvent status(Json payload) {
    return new CheckChanged(
        Source.STATUS,
        Members.repository(payload),
        payload.at("sha").as(HeadSha::new),
        List.of(),
        payload.at("context").as(CheckName::new),
        Optional.empty(),
        conclusion(payload.at("state").text()),
        false);
  }

  /** A check without a conclusion is running, whatever GitHub calls that. */
  private static Optional<State> state(Json check) {
    return check
        .at("conclusion")
        .present()
        .map(conclusion -> conclusion(conclusion.text()))
        .orElse(Optional.of(State.RUNNING));
  }

  private static Optional<State> conclusion(String word) {
    return switch (word) {
      case "pending" -> Optional.of(State.RUNNING);
      case "success" -> Optional.of(State.SUCCESS);
      case "failure", "error", "startup_failure" -> Optional.of(State.FAILURE);
      case "neutral" -> Optional.of(State.NEUTRAL);
      case "cancelled" -> Optional.of(State.CANCELLED);
      case "skipped" -> Optional.of(State.SKIPPED);
      case "timed_out" -> Optional.of(State.TIMED_OUT);
      case "action_required" -> Optional.of(State.ACTION_REQUIRED);
      case "stale" -> Optional.of(State.STALE);
      default -> Optional.empty();
    };
  }
}
