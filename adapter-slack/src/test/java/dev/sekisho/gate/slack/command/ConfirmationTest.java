package dev.sekisho.gate.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.slack.address.SlackUser;
import dev.sekisho.gate.slack.address.TeamId;
import dev.sekisho.gate.slack.address.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationTest {
  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
  private static final SlackUser ANN = new SlackUser(new TeamId("T1"), new UserId("U1"));
  private static final SlackUser BOB = new SlackUser(new TeamId("T1"), new UserId("U2"));

  private final CommandReader here =
      new CommandReader(
          new ChannelHabits(
              ZoneId.of("Asia/Tokyo"),
              Optional.of(new RepositoryName("shop/till")),
              ChannelHabits.GITHUB));
  private final CommandReader elsewhere =
      new CommandReader(
          new ChannelHabits(ZoneId.of("America/New_York"), Optional.empty(), ChannelHabits.GITHUB));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan 12 at tomorrow 14:00",
        "plan 12 of till in staging at fri 9am because a & b <c> until in at",
        "lock till in production until 19:00 because \"x\"",
        "lock until in 2 hours",
        "freeze until mon 9am"
      })
  void whatIsConfirmedIsWhatWasReadWhereverItIsReadAgain(String text) {
    SlackCommand command = here.read(text, NOW);
    Confirmation asked = Confirmation.of(command, ANN, NOW).orElseThrow();
    Confirmation pressed = Confirmation.read(asked.value()).orElseThrow();
    assertThat(pressed).isEqualTo(asked);
    SlackCommand again = elsewhere.read(pressed.command(), NOW.plusSeconds(60));
    assertThat(CommandText.ofTimed(again)).isEqualTo(CommandText.ofTimed(command));
  }

  @Test
  void commandsWithoutATimeNeedNone() {
    for (String text : new String[] {"plan 12", "go", "lock till", "freeze", "status"}) {
      assertThat(Confirmation.of(here.read(text, NOW), ANN, NOW)).isEmpty();
    }
  }

  @Test
  void onlyWhoWroteItConfirmsItAndOnlyForAWhile() {
    Confirmation asked = Confirmation.of(here.read("plan 12 at noon", NOW), ANN, NOW).orElseThrow();
    assertThat(asked.isFor(ANN, NOW.plus(Confirmation.LIFE))).isTrue();
    assertThat(asked.isFor(ANN, NOW.plus(Confirmation.LIFE).plusSeconds(1))).isFalse();
    assertThat(asked.isFor(BOB, NOW)).isFalse();
  }

  @Test
  void otherValuesAreNone() {
    for (String value : new String[] {"", "till-17 3", "{}", "{\"team\":\"x\"}", "[1]"}) {
      assertThat(Confirmation.read(value)).isEmpty();
    }
  }
}
