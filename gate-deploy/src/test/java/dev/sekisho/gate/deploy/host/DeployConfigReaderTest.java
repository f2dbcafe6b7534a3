package dev.sekisho.gate.deploy.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeployConfigReaderTest {
  private static final Map<String, String> LEAST =
      Map.of(
          "GITHUB_TOKEN", "ghp_x",
          "GITHUB_WEBHOOK_SECRET", "w3bh00k",
          "SLACK_BOT_TOKEN", "xoxb-1",
          "SLACK_SIGNING_SECRET", "new, old",
          "DEPLOY_FILES", "acme/deploy@main:bot");

  @Test
  void whatIsLeftOutHasADefault() {
    DeployConfig config = DeployConfigReader.read(LEAST);

    assertThat(config.executor()).isEqualTo(DeployConfig.Executor.ANSIBLE);
    assertThat(config.work()).isEqualTo(Path.of("deploy"));
    assertThat(config.slack().api()).hasToString("https://slack.com/api/");
    assertThat(config.slack().app()).isEmpty();
    assertThat(config.slack().secrets()).hasSize(2);
    assertThat(config.passed().variables()).isEmpty();
  }

  @Test
  void whatIsWrongIsToldAsAWhole() {
    List<Problem> problems =
        catchThrowableOfType(
                GateException.class,
                () ->
                    DeployConfigReader.read(
                        Map.of("DEPLOY_EXECUTOR", "helm", "PORT", "x", "SLACK_API_URL", "slack")))
            .problems();

    assertThat(problems)
        .extracting(problem -> problem.where().within().orElse(""))
        .contains(
            "PORT",
            "GITHUB_WEBHOOK_SECRET",
            "GITHUB_APP_ID",
            "SLACK_BOT_TOKEN",
            "SLACK_SIGNING_SECRET",
            "SLACK_API_URL",
            "DEPLOY_FILES",
            "DEPLOY_EXECUTOR");
  }

  @Test
  void onlyNamedVariablesReachAPlaybookAndNoSecretIsPrinted() {
    Map<String, String> environment = new HashMap<>(LEAST);
    environment.putAll(
        Map.of(
            "HOME", "/home/gate", "VAULT", "s3cret", "OTHER", "x", "DEPLOY_PASS", "VAULT, GONE"));

    DeployConfig config = DeployConfigReader.read(environment);

    assertThat(config.passed().variables()).containsOnlyKeys("HOME", "VAULT");
    assertThat(config.passed().secrets()).containsExactly("s3cret");
    assertThat(config.toString()).doesNotContain("s3cret", "xoxb-1", "ghp_x", "w3bh00k");
  }

  @Test
  void theDocumentationHasEveryName() throws Exception {
    String page = Files.readString(Path.of("../docs/DEPLOY-BOT.md"));

    assertThat(DeployKey.values())
        .allSatisfy(key -> assertThat(page).contains("| `" + key.name() + "` |"));
  }
}
