package dev.sekisho.gate.slack.command;

import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.slack.ErrorPages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandErrorsTest {
  private final CommandReader reader =
      new CommandReader(
          new ChannelHabits(
              ZoneId.of("America/New_York"),
              Optional.of(new RepositoryName("shop/till")),
              ChannelHabits.GITHUB));

  @Test
  void everyErrorHasAPageThatShowsItsMessage() {
    ErrorPages.show(
        CommandErrors.class,
        Map.of(
            CommandErrors.NO_SUCH_COMMAND, () -> read("paln 12"),
            CommandErrors.WRONG_ARGUMENT, () -> read("plan"),
            CommandErrors.NO_TIME, () -> read("plan 12 at teatime"),
            CommandErrors.TIME_NEVER_COMES, () -> read("plan 12 at 2026-03-08 02:30"),
            CommandErrors.TIME_COMES_TWICE, () -> read("plan 12 at 2026-11-01 01:30"),
            CommandErrors.TIME_OUT_OF_REACH, () -> read("plan 12 at 2026-02-27 09:00")));
  }

  private void read(String text) {
    reader.read(text, Instant.parse("2026-03-01T09:00:00Z"));
  }
}
