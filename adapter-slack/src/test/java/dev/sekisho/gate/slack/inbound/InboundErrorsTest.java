package dev.sekisho.gate.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.slack.ErrorPages;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboundErrorsTest {
  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

  private final SlackDoor door =
      new SlackDoor(
          List.of(new SigningSecret(Requests.SECRET)), new KeptRequests(), new MutableClock(NOW));

  @Test
  void everyErrorHasAPageThatShowsItsMessage() {
    byte[] body = Requests.command("go", "1.1");
    byte[] withoutTrigger =
        Requests.form(
            Map.of("command", "/deploy", "team_id", "T1", "user_id", "U1", "channel_id", "C1"));
    byte[] large = new byte[SlackDoor.BODY_BYTES_MAX + 1];
    SlackHeaders signed = Requests.signed(body, NOW);
    SlackHeaders unsigned = new SlackHeaders(signed.timestamp(), Optional.empty());
    ErrorPages.show(
        InboundErrors.class,
        Map.of(
            InboundErrors.TOO_LARGE, () -> door.receive(unsigned, large),
            InboundErrors.NOT_SIGNED, () -> door.receive(unsigned, body),
            InboundErrors.WRONG_SIGNATURE,
                () -> door.receive(Requests.signed(body, NOW, "another"), body),
            InboundErrors.NOT_NOW,
                () -> door.receive(Requests.signed(body, NOW.minusSeconds(301)), body),
            InboundErrors.UNREADABLE,
                () -> door.receive(Requests.signed(withoutTrigger, NOW), withoutTrigger)));
  }

  @Test
  void everyErrorHasAnHttpStatus() {
    assertThat(status(InboundErrors.TOO_LARGE)).isEqualTo(413);
    assertThat(status(InboundErrors.UNREADABLE)).isEqualTo(400);
    assertThat(status(InboundErrors.NOT_SIGNED)).isEqualTo(401);
    assertThat(status(InboundErrors.NOT_NOW)).isEqualTo(401);
  }

  private static int status(dev.sekisho.gate.problem.ErrorId id) {
    return InboundErrors.httpStatus(new GateException(Problem.of(id, Place.of("x"), "x", "x")));
  }
}
