package dev.sekisho.gate.github.webhook;

import static java.util.Map.entry;

import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.problem.GateException;
import java.util.Map;

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
    return decode(Envelope.of(headers), body);
  }

  /**
   * Reads a request that was accepted before.
   *
   * @throws GateException when the body is not what GitHub sends
   */
  public Delivery decode(Envelope envelope, byte[] body) {
    String name = envelope.name();
    Form form = FORMS.getOrDefault(name, Form.NOT_OURS);
    Json payload = form.sieve().read(body);
    return new Delivery(envelope.id(), name, form.event(name, payload), payload);
  }
}
