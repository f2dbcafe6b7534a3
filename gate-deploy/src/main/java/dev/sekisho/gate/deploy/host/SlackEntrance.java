package dev.sekisho.gate.deploy.host;

import dev.sekisho.gate.bot.door.Entrance;
import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.slack.inbound.Acknowledgement;
import dev.sekisho.gate.slack.inbound.InboundErrors;
import dev.sekisho.gate.slack.inbound.SlackDoor;
import dev.sekisho.gate.slack.inbound.SlackHeaders;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Slack posts commands and presses of buttons. Thread-safe. */
public final class SlackEntrance implements Entrance {

  /** Where Slack sends to. */
  public static final String PATH = "/slack";

  private static final Logger LOG = LoggerFactory.getLogger(SlackEntrance.class);
  private static final int OK = 200;

  private final SlackDoor door;
  private final Meters meters;

  /** Leads to {@code door}. */
  public SlackEntrance(SlackDoor door, Meters meters) {
    this.door = door;
    this.meters = meters;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public int bodyBytesMax() {
    return SlackDoor.BODY_BYTES_MAX;
  }

  @Override
  public Response receive(Function<String, Optional<String>> header, byte[] body) {
    try {
      Acknowledgement answer =
          door.receive(
              new SlackHeaders(
                  header.apply(SlackHeaders.TIMESTAMP), header.apply(SlackHeaders.SIGNATURE)),
              body);
      return new Response(OK, answer.contentType(), answer.body());
    } catch (GateException e) {
      meters.refused(e.problems().get(0).id());
      LOG.warn("refused: {}", e.problems().get(0));
      return Response.text(InboundErrors.httpStatus(e), "refused");
    }
  }
}
