package dev.sekisho.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of docs/RULE-AUTHORS.md does what the page says, in the page's order. */
class RuleAuthorsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "RULE-AUTHORS.md");
  @TempDir Path folder;

  @Test
  void everyCommandDoesWhatThePageSays() throws IOException {
    PageSession page =
        PageSession.run(PAGE, folder, List.of("my-rules", "change.yaml", "controls.html"));

    assertThat(page.said()).hasSizeGreaterThan(10);
    assertThat(page.answer("./gate check change.yaml")).startsWith("HOLD");
    assertThat(page.answer("./gate explain change.yaml --rules my-rules --what-if 'label"))
        .contains("HOLD -> ALLOW");
    assertThat(page.answer("./gate explain change.yaml --rules my-rules --what-if 'file"))
        .contains("HOLD -> ALLOW");
    assertThat(page.answer("./gate explain change.yaml --rules my-rules --control"))
        .startsWith("UNDECIDED");
    assertThat(page.answer("./gate docs my-rules --format")).isEmpty();
    assertThat(Files.readString(folder.resolve("controls.html"))).contains("infra/not-agreed");
  }
}
