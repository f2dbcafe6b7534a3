package dev.sekisho.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.bot.config.Values;
import dev.sekisho.gate.evidence.MigrationWay.History;
import dev.sekisho.gate.problem.GateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceConfigReaderTest {
  private static final String TOKEN = "the-token-that-nobody-may-see";

  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();

  @Test
  void nothingHasToBeSet() {
    EvidenceConfig config = read();

    assertThat(config.tickets().isEmpty()).isTrue();
    assertThat(config.calendar()).isEmpty();
    assertThat(config.migrations().ways()).isEmpty();
  }

  @Test
  void aJiraIsReadAsAWhole() {
    setJira();

    EvidenceConfig.Jira jira = read().tickets().jira().orElseThrow();

    assertThat(jira.site().prefixes()).containsExactly("PAY", "OPS");
    assertThat(jira.approval().voidedByReopening()).isTrue();
    assertThat(jira.toString()).doesNotContain(TOKEN);
  }

  @Test
  void whatVoidsAnApprovalCanBeChosen() {
    setJira();
    environment.put("TICKET_VOIDED_BY", "none");

    EvidenceConfig.Jira jira = read().tickets().jira().orElseThrow();

    assertThat(jira.approval().voidedByReopening()).isFalse();
    assertThat(jira.approval().scope()).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndNoSecretIs() {
    environment.put("JIRA_URL", "jira");
    environment.put("JIRA_TOKEN", TOKEN + "\u0000");
    environment.put("JIRA_USER", "gate");
    environment.put("REDMINE_KEY", TOKEN);
    environment.put("TICKET_VOIDED_BY", "rain");
    environment.put("GOOGLE_KEY_FILE", "missing.json");
    environment.put("MIGRATION_REPORT_SECRETS", "pipeline=short");

    GateException wrong = catchThrowableOfType(GateException.class, this::read);

    assertThat(wrong)
        .hasMessageContainingAll(
            "JIRA_PROJECTS is not set",
            "JIRA_APPROVAL_FIELD is not set",
            "'jira' is not an http(s) address",
            "REDMINE_URL is not set",
            "'rain' is not reopening, edits, both or none",
            "CALENDAR_WINDOWS is not set",
            "MIGRATION_REPORT_SECRETS");
    assertThat(wrong.getMessage()).doesNotContain(TOKEN).doesNotContain("short");
  }

  @Test
  void migrationsAreReadWithPasswordsFromElsewhere() throws IOException {
    environment.put("PAYMENTS_PASSWORD", TOKEN);
    environment.put(
        "MIGRATIONS",
        file(
            """
            histories:
              - database: payments
                tool: flyway
                url: jdbc:postgresql://db/payments
                user: gate
                passwordFrom: PAYMENTS_PASSWORD
                zone: Asia/Tokyo
                paths: [ "db/migration/**" ]
            checks:
              - { database: stock, check: migrate, paths: [ "stock/**" ] }
            """));

    EvidenceConfig config = read();

    assertThat(config.migrations().ways()).hasSize(2);
    assertThat(config.migrations().ways().get(0))
        .isInstanceOfSatisfying(
            History.class, history -> assertThat(history.password().value()).isEqualTo(TOKEN))
        .asString()
        .doesNotContain(TOKEN);
  }

  @Test
  void aFileOfMigrationsThatIsWrongIsToldWithItsPlace() throws IOException {
    environment.put("MIGRATIONS", file("histories:\n  - { database: payments, tol: flyway }\n"));
    assertThat(wrong()).contains("GATE-9421", "Nothing is called 'tol'", "tool");

    environment.put("MIGRATIONS", file("reports:\n  - { database: payments }\n"));
    assertThat(wrong()).contains("reports[0]", "'paths' is missing");

    environment.put("MIGRATIONS", file("{}\n"));
    assertThat(wrong()).contains("names no way");
  }

  @Test
  void reportsNeedSomebodyWhoMayReport() throws IOException {
    environment.put("MIGRATIONS", file("reports:\n  - { database: a, paths: [ \"db/**\" ] }\n"));

    assertThat(wrong()).contains("MIGRATION_REPORT_SECRETS is not set");
  }

  private void setJira() {
    environment.put("JIRA_URL", "https://acme.atlassian.example");
    environment.put("JIRA_PROJECTS", "PAY, OPS");
    environment.put("JIRA_USER", "gate@acme.example");
    environment.put("JIRA_TOKEN", TOKEN);
    environment.put("JIRA_APPROVAL_FIELD", "customfield_10042");
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("migrations.yaml"), text).toString();
  }

  private String wrong() {
    return catchThrowableOfType(GateException.class, this::read).getMessage();
  }

  private EvidenceConfig read() {
    Values values = Values.read(environment, EvidenceKey.values());
    EvidenceConfig config = EvidenceConfigReader.read(values, environment);
    values.throwIfAny();
    return config;
  }
}
