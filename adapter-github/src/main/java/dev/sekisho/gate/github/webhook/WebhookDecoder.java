package dev.sekisho.gate.github.webhook;

import static java.util.Map.entry;

import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.problem.GateException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says what a request means. It does not ask who sent it: {@link Webhook} does that first. Events,
 * actions and members that it does not know are no errors, since GitHub adds some every month.
 * Immutable and thread-safe.
 */
public final class WebhookDecoder {
  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          entry("check_run", CheckForms.RUN),
          entry("check_suite", CheckForms.SUITE),
          entry("deployment", DeploymentForms.CREATED),
          entry("deployment_protection_rule", DeploymentForms.REQUESTED),
          entry("deployment_status", DeploymentForms.STATUS),
          entry("issue_comment", CommentForm.FORM),
          entry("merge_group", MergeGroupForm.FORM),
          entry("pull_request", PullRequestForm.FORM),
          entry("pull_request_review", ReviewForm.FORM),
          entry("push", PushForm.FORM),
          entry("status", CheckForms.STATUS));

  /** A decoder. */
  public WebhookDecoder() {}

  /**
   * Reads one request.
   *
   * @throws GateException when a header is missing, or the body is not what GitHub sends
   */
  public Delivery decode(WebhookHeaders headers, byte[] body) {
    String name = required(headers.event(), WebhookHeaders.EVENT, text -> text);
    DeliveryId id = required(headers.delivery(), WebhookHeaders.DELIVERY, DeliveryId::new);
    Form form = FORMS.getOrDefault(name, Form.NOT_OURS);
    Json payload = form.sieve().read(body);
    return new Delivery(id, name, form.event(name, payload), payload);
  }

  private static <T> T required(Optional<String> header, String name, Function<String, T> meaning) {
    try {
      return header
          .filter(text -> !text.isBlank())
          .map(meaning)
          .orElseThrow(() -> missing(name, "The header is missing"));
    } catch (IllegalArgumentException e) {
      throw missing(name, "The header can not be read: " + e.getMessage());
    }
  }

  private static GateException missing(String name, String what) {
    return WebhookErrors.refuse(
        WebhookErrors.MISSING_HEADER,
        "header " + name,
        what,
        "Let a proxy in between pass all headers that begin with X-GitHub and X-Hub");
  }
}
