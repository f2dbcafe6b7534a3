package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.bot.config.Key;
import dev.sekisho.gate.bot.config.Setting;
import dev.sekisho.gate.deploy.host.DeployKey;
import dev.sekisho.gate.evidence.EvidenceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of settings says what can be set, all of it and nothing else. */
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("../docs/CONFIGURATION.md");
  private static final String BEGIN = "accept with -Ddocs.accept=true -->\n";
  private static final String END = "<!-- end of settings -->";

  @Test
  void everySettingIsOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    String expected = page.substring(0, begin) + tables() + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("docs.accept")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE))
        .as("%s, accept with -Ddocs.accept=true", PAGE)
        .isEqualTo(expected);
  }

  private static String tables() {
    return table("Every bot", List.of(Key.values()))
        + table("The deploy bot", List.of(DeployKey.values()))
        + table("Tickets, calendars and migrations, of every bot", List.of(EvidenceKey.values()));
  }

  private static String table(String title, List<? extends Setting> settings) {
    StringBuilder table = new StringBuilder("\n## " + title + "\n\n");
    table.append("| name | what it is | without it |\n|---|---|---|\n");
    for (Setting setting : settings) {
      String name = "`" + setting.name() + "`" + (setting.isSecret() ? ", a secret" : "");
      String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
      table.append("| " + name + " | " + setting.meaning() + " | " + fallback + " |\n");
    }
    return table.append('\n').toString();
  }
}
