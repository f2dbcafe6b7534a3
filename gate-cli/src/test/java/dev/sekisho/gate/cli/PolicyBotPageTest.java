package dev.sekisho.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of docs/POLICY-BOT.md does what the page says, in the page's order. */
class PolicyBotPageTest {
  private static final Path PAGE = Path.of("..", "docs", "POLICY-BOT.md");

  @TempDir Path folder;

  @Test
  void everyCommandDoesWhatThePageSays() throws IOException {
    PageSession page = PageSession.run(PAGE, folder, List.of("my-rules", "policy.yml"));

    assertThat(page.answer("./gate import policy-bot"))
        .contains("Left out on purpose", "allow_author")
        .doesNotContain("Not carried over");
    assertThat(folder.resolve("my-rules").resolve("IMPORT.md")).content().contains("allow_author");
    assertThat(PAGE).content().contains("one-of-one-of-the-payments-team/", "the-build-is-green/");
    for (String named :
        List.of(
            "one-of-one-of-the-payments-team/one-of-the-payments-team-approvers.csv",
            "one-of-one-of-the-payments-team/freshness.csv",
            "the-build-is-green/the-build-is-green.scenarios.yaml",
            "disapproval/disapproval.drl")) {
      assertThat(folder.resolve("my-rules").resolve(named)).exists();
    }
  }
}
