package dev.sekisho.gate.workbench.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs are told. */
class ReportsTest {
  private static final LintReport REPORT = Lint.of(Path.of("src/test/resources/lint/rows"));

  @Test
  void jsonHoldsEveryProblemWhole() throws IOException {
    JsonNode json = new ObjectMapper().readTree(LintJson.write(REPORT, "my-rules"));

    assertThat(json.path("folder").asText()).isEqualTo("my-rules");
    assertThat(json.path("clean").asBoolean()).isFalse();
    assertThat(json.path("problems")).hasSameSizeAs(REPORT.problems());
    for (int i = 0; i < REPORT.problems().size(); i++) {
      Problem problem = REPORT.problems().get(i);
      JsonNode told = json.path("problems").path(i);
      assertThat(told.path("id").asText()).isEqualTo(problem.id().value());
      assertThat(told.path("file").asText()).isEqualTo(problem.where().file());
      assertThat(told.path("line").asInt()).isEqualTo(problem.where().line().orElseThrow());
      assertThat(told.path("column").asInt()).isEqualTo(problem.where().column().orElseThrow());
      assertThat(told.path("text").asText()).isEqualTo(problem.where().text().orElseThrow());
      assertThat(told.path("what").asText()).isEqualTo(problem.what());
      assertThat(told.path("fix").asText()).isEqualTo(problem.fix());
      assertThat(told.path("page").asText()).isEqualTo("docs/errors/" + problem.id() + ".md");
    }
  }

  @Test
  void sarifHasWhatItsSchemaRequires() throws IOException {
    JsonNode sarif = new ObjectMapper().readTree(Sarif.write(REPORT, "my rules"));
    JsonNode run = sarif.path("runs").path(0);
    JsonNode rules = run.path("tool").path("driver").path("rules");

    assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
    assertThat(sarif.path("runs")).hasSize(1);
    assertThat(run.path("tool").path("driver").path("name").asText()).isNotBlank();
    assertThat(run.path("columnKind").asText()).isIn("utf16CodeUnits", "unicodeCodePoints");
    assertThat(rules.findValuesAsText("id")).doesNotHaveDuplicates();
    assertThat(run.path("results")).hasSameSizeAs(REPORT.problems());
    for (JsonNode result : run.path("results")) {
      JsonNode place = result.path("locations").path(0).path("physicalLocation");
      assertThat(result.path("message").path("text").asText()).isNotBlank();
      assertThat(result.path("level").asText()).isEqualTo("error");
      assertThat(rules.path(result.path("ruleIndex").asInt()).path("id"))
          .isEqualTo(result.path("ruleId"));
      assertThat(URI.create(place.path("artifactLocation").path("uri").asText()).getPath())
          .startsWith("./my rules/");
      assertThat(place.path("region").path("startLine").asInt()).isPositive();
      assertThat(place.path("region").path("startColumn").asInt()).isPositive();
    }
  }

  @Test
  void aHostileNameOfAFileIsNoAddress() throws IOException {
    Place where = Place.of("javascript:alert(1)#?%00 \u202e.drl");
    LintReport report =
        new LintReport(List.of(Problem.of(LintErrors.FOLDER, where, "w", "f")), 1, 0);

    JsonNode sarif = new ObjectMapper().readTree(Sarif.write(report, ""));
    URI uri = URI.create(sarif.findValue("uri").asText());
    assertThat(uri.getScheme()).isNull();
    assertThat(uri.getQuery()).isNull();
    assertThat(uri.getFragment()).isNull();
  }
}
