package dev.sekisho.gate.slack.inbound;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.slack.payload.Payload;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Where Slack's requests come in, one address for all kinds. A request is verified, read, kept and
 * acknowledged, and nothing else: no call to anybody, whatever it asks for. Thread-safe.
 */
public final class SlackDoor {

  /** Bytes of the largest body that is read; a press of a button carries its whole message. */
  public static final int BODY_BYTES_MAX = 1_000_000;

  private final SlackVerifier verifier;
  private final SlackInbox inbox;

  /**
   * Accepts what was signed with any of {@code secrets}, and has it kept in {@code inbox}.
   *
   * @throws IllegalArgumentException when there is no secret
   */
  public SlackDoor(List<SigningSecret> secrets, SlackInbox inbox, InstantSource clock) {
    verifier = new SlackVerifier(secrets, clock);
    this.inbox = inbox;
  }

  /**
   * Receives one request.
   *
   * @param headers its headers
   * @param body its raw bytes, as they came from the wire
   * @return what to answer, with status 200
   * @throws GateException when it is too large, not Slack's, or not what Slack sends; {@link
   *     InboundErrors#httpStatus} says what to answer
   */
  public Acknowledgement receive(SlackHeaders headers, byte[] body) {
    limit(body);
    verifier.verify(headers, body);
    String text = new String(body, StandardCharsets.UTF_8);
    return text.startsWith("{") ? object(payload(text)) : form(FormFields.of(body));
  }

  private Acknowledgement form(FormFields form) {
    Optional<String> interaction = form.text("payload");
    if (interaction.isPresent()) {
      ArrivalReader.interaction(payload(interaction.get())).ifPresent(this::keep);
      return Acknowledgement.EMPTY;
    }
    if (form.text("command").isEmpty()) {
      return Acknowledgement.EMPTY;
    }
    keep(ArrivalReader.command(form::text));
    return Acknowledgement.json(Payload.write(Receipts.SHOWN_AT_ONCE));
  }

  private Acknowledgement object(Payload payload) {
    return switch (payload.text("type").orElse("")) {
      case "url_verification" -> Acknowledgement.text(payload.text("challenge").orElse(""));
      case "event_callback" -> {
        ArrivalReader.event(payload).ifPresent(this::keep);
        yield Acknowledgement.EMPTY;
      }
      default -> Acknowledgement.EMPTY;
    };
  }

  private void keep(Arrival arrival) {
    Receipts.keep(inbox, arrival);
  }

  private static Payload payload(String json) {
    return Payload.read(json)
        .orElseThrow(() -> InboundErrors.unreadable("payload", "It is not a JSON object"));
  }

  private static void limit(byte[] body) {
    if (body.length > BODY_BYTES_MAX) {
      throw InboundErrors.refuse(
          InboundErrors.TOO_LARGE,
          "request body",
          "The body has " + body.length + " bytes, and " + BODY_BYTES_MAX + " is the most",
          "Refuse longer requests while reading them; this one is not Slack's");
    }
  }
}
