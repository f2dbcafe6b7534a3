package dev.sekisho.gate.testkit.github;

import java.time.Instant;
import java.util.Map;

/**
 * A delivery, as GitHub remembers it.
 *
 * @param id GitHub's number of the attempt
 * @param guid the id of the delivery, the same for each attempt
 * @param hook the number of the hook; 0 for that of the App
 * @param event what GitHub calls the event
 * @param action the body's action, empty when it has none
 * @param installation the number of the installation; 0 when there is none
 * @param repository the number of the repository; 0 when there is none
 * @param at when it was sent
 * @param redelivery whether it was sent before
 * @param statusCode what was answered; 0 when nothing was
 * @param headers what was sent along
 * @param payload the body
 * @param response what was answered, empty when nothing was
 */
public record HookDelivery(
    long id,
    String guid,
    long hook,
    String event,
    String action,
    long installation,
    long repository,
    Instant at,
    boolean redelivery,
    int statusCode,
    Map<String, String> headers,
    String payload,
    String response) {

  /** Whether it was answered with success. */
  public boolean arrived() {
    return statusCode >= 200 && statusCode < 300;
  }

  /** The same with what was answered. */
  public HookDelivery answered(int status, String body) {
    return new HookDelivery(
        id,
        guid,
        hook,
        event,
        action,
        installation,
        repository,
        at,
        redelivery,
        status,
        headers,
        payload,
        body);
  }

  /** The same once more, as another attempt. */
  public HookDelivery again(long attempt, Instant now) {
    return new HookDelivery(
        attempt,
        guid,
        hook,
        event,
        action,
        installation,
        repository,
        now,
        true,
        0,
        headers,
        payload,
        "");
  }
}
