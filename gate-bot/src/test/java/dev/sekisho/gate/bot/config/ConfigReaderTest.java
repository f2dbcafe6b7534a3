package dev.sekisho.gate.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
  private static final String TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ012345";

  @TempDir Path folder;

  @Test
  void aTokenAndASecretAreEnough() {
    BotConfig config =
        ConfigReader.read(Map.of("GITHUB_TOKEN", TOKEN, "GITHUB_WEBHOOK_SECRET", "new, old"));

    assertThat(config.port()).isEqualTo(8080);
    assertThat(config.url()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(config.rules()).isInstanceOf(RulesPlace.Standard.class);
    assertThat(config.database().reveal()).isEqualTo("jdbc:sqlite:gate.db");
    assertThat(config.github().webhookSecrets()).hasSize(2);
    assertThat(config.sweep()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    List<Problem> problems =
        problems(
            Map.of(
                "PORT", "http",
                "GATE_DB", "mysql://root:hunter2@host",
                "GATE_SWEP", "PT1M",
                "GATE_SWEEP", "daily",
                "GATE_GLASS_LIFTS", "Peer Review",
                "GITHUB_APP_ID", "12",
                "GITHUB_TOKEN", TOKEN,
                "GITHUB_API_URL", "github.example.com"));

    assertThat(problems)
        .extracting(p -> p.id() + " " + p.where())
        .containsExactlyInAnyOrder(
            "GATE-9001 environment (GATE_SWEP)",
            "GATE-9003 environment (PORT)",
            "GATE-9003 environment (GITHUB_API_URL)",
            "GATE-9002 environment (GITHUB_WEBHOOK_SECRET)",
            "GATE-9004 environment (GITHUB_TOKEN)",
            "GATE-9002 environment (GITHUB_PRIVATE_KEY_FILE)",
            "GATE-9003 environment (GATE_DB)",
            "GATE-9003 environment (GATE_SWEEP)",
            "GATE-9003 environment (GATE_GLASS_LIFTS)");
    assertThat(problems.toString()).doesNotContain(TOKEN, "hunter2");
  }

  @Test
  void theFileCountsLessThanTheEnvironmentAndItsUnknownNamesAreTold() throws IOException {
    Path file = folder.resolve("bot.yaml");
    Files.writeString(
        file,
        "PORT: 9000\nGATE_WORKERS: 2\nGITHUB_TOKEN: " + TOKEN + "\nPROT: 1\nGATE_KEEP: [1]\n");
    Map<String, String> environment = new HashMap<>();
    environment.put("GATE_CONFIG", file.toString());
    environment.put("GITHUB_WEBHOOK_SECRET", "s");

    assertThat(problems(environment))
        .extracting(p -> p.id() + " " + p.where().line().orElse(0))
        .containsExactly("GATE-9001 4", "GATE-9003 5");

    Files.writeString(file, "PORT: 9000\nGATE_WORKERS: 2\nGITHUB_TOKEN: " + TOKEN + "\n");
    environment.put("GATE_WORKERS", "3");
    assertThat(ConfigReader.read(environment))
        .returns(9000, BotConfig::port)
        .returns(3, BotConfig::workers);
  }

  @Test
  void aBrokenFileShowsNoLineOfItsOwn() throws IOException {
    Path file = folder.resolve("bot.yaml");
    Files.writeString(file, "GITHUB_TOKEN: \"" + TOKEN + "\n");

    assertThat(problems(Map.of("GATE_CONFIG", file.toString())).toString()).doesNotContain(TOKEN);
    assertThat(problems(Map.of("GATE_CONFIG", folder.resolve("none").toString())).toString())
        .contains("GATE-9005");
  }

  @Test
  void rulesLieInAFolderOrInARepository() {
    assertThat(RulesPlace.of("acme/policies@main:gate/rules"))
        .isInstanceOf(RulesPlace.Repository.class);
    assertThat(RulesPlace.of("my-rules")).isEqualTo(new RulesPlace.Folder(Path.of("my-rules")));
    assertThat(RulesPlace.of("standard")).isInstanceOf(RulesPlace.Standard.class);
  }

  @Test
  void nothingOfAConfigurationPrintsASecret() {
    BotConfig config =
        ConfigReader.read(
            Map.of(
                "GITHUB_TOKEN", TOKEN,
                "GITHUB_WEBHOOK_SECRET", "hunter2",
                "GATE_DB", "jdbc:postgresql://host/gate?password=hunter2"));

    assertThat(config.toString()).doesNotContain(TOKEN, "hunter2");
  }

  @Test
  void thePageOfInstructionsNamesEveryKey() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "INSTALL-REVIEW-BOT.md"));

    assertThat(Key.values()).allSatisfy(key -> assertThat(page).contains("`" + key.name() + "`"));
  }

  private static List<Problem> problems(Map<String, String> environment) {
    return catchThrowableOfType(GateException.class, () -> ConfigReader.read(environment))
        .problems();
  }
}
