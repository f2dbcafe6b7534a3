package dev.sekisho.gate.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.slack.command.CommandReader;
import dev.sekisho.gate.slack.command.CommandWord;
import dev.sekisho.gate.slack.inbound.SlackDoor;
import dev.sekisho.gate.slack.inbound.SlackVerifier;
import dev.sekisho.gate.slack.message.SlackMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SlackPageTest {
  private final String page = page();

  @Test
  void thePageHasEveryCommandWithAnExample() {
    String rows =
        Arrays.stream(CommandWord.values())
            .map(
                word ->
                    "| `%s` | %s | `%s` |"
                        .formatted(
                            word.usage().replace("|", "\\|"), word.meaning(), word.example()))
            .collect(Collectors.joining("\n"));
    assertThat(page).contains("|---|---|---|\n" + rows + "\n<!-- end of commands -->");
  }

  @Test
  void thePageHasTheLimitsThatAreInForce() {
    assertThat(page)
        .contains("| %,d bytes |".formatted(SlackDoor.BODY_BYTES_MAX))
        .contains("| %d minutes |".formatted(SlackVerifier.SKEW_MAX.toMinutes()))
        .contains(
            "| %,d and %d characters |"
                .formatted(CommandReader.TEXT_CHARS_MAX, CommandReader.REASON_CHARS_MAX))
        .contains(
            "| %d, %,d; the rest"
                .formatted(SlackMessage.BLOCKS_MAX, SlackMessage.BLOCKS_CHARS_MAX));
  }

  private static String page() {
    try {
      return Files.readString(Path.of("..", "docs", "SLACK.md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
