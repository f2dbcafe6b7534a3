package dev.sekisho.gate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.testkit.Sheets;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FactSheetJsonTest {
  private static final String SMALLEST =
      """
      {"version": 1, "question": {"merge": {}}, "subject": "Acme/Payments#17",
       "head": "0000000100000001000000010000000100000001", "asOf": "2026-03-04T19:00:00+09:00"}
      """;

  @Test
  void aSheetIsWrittenAndReadBack() {
    FactSheet sheet = Sheets.sheet().build();

    assertThat(FactSheetJson.read(FactSheetJson.write(sheet), "sheet.json")).isEqualTo(sheet);
    assertThat(FactSheetJson.read(FactSheetJson.writePretty(sheet), "sheet.json")).isEqualTo(sheet);
  }

  @Test
  void everyWayToHandOverATextReadsTheSame() {
    FactSheet sheet = FactSheetJson.read(SMALLEST, "sheet.json");
    byte[] bytes = SMALLEST.getBytes(StandardCharsets.UTF_8);

    assertThat(FactSheetJson.read(bytes, "sheet.json")).isEqualTo(sheet);
    assertThat(FactSheetJson.read(new ByteArrayInputStream(bytes), "sheet.json")).isEqualTo(sheet);
    assertThat(FactSheetJson.readYaml(SMALLEST, "sheet.yaml")).isEqualTo(sheet);
    assertThat(FactSheetJson.read("\uFEFF" + SMALLEST, "sheet.json")).isEqualTo(sheet);
  }

  @ParameterizedTest
  @EnumSource(FactKind.class)
  void aKindThatIsLeftOutIsAGapAndNotEmpty(FactKind kind) {
    assertThat(FactSheetJson.read(SMALLEST, "sheet.json").evidence(kind))
        .isEqualTo(Evidence.unknown("sheet", "not in the sheet"));
  }

  @Test
  void identitiesAndTimesAreReadAsWhatTheyAre() {
    FactSheet sheet = FactSheetJson.read(SMALLEST, "sheet.json");

    assertThat(sheet.subject()).hasToString("acme/payments#17");
    assertThat(sheet.asOf()).isEqualTo(Sheets.NOW);
  }

  @Test
  void aPersonIsALoginAnObjectOrNull() {
    assertThat(requester("\"Bob\"")).isEqualTo(Person.of("bob"));
    assertThat(requester("{\"login\": \"dependabot\", \"bot\": true}"))
        .isEqualTo(Person.bot("dependabot"));
    assertThat(requester("{\"login\": \"bob\"}")).isEqualTo(Person.of("bob"));
    assertThat(requester("null")).isEqualTo(Person.NOBODY);
  }

  @Test
  void yamlIsReadByTheSameRules() {
    FactSheet sheet =
        FactSheetJson.readYaml(
            """
            version: 1
            question: {merge: {}}
            subject: acme/payments#17
            head: "0000000100000001000000010000000100000001"
            asOf: 2026-03-04T10:00:00Z
            labels:
              source: github
              asOf: 2026-03-04T10:00:00Z
              complete: true
              items: [LGTM]   # as on the page
            tickets:
              source: jira
              unknown: timed out
            """,
            "sheet.yaml");

    assertThat(FactSheetJson.write(sheet))
        .contains("\"labels\":{\"source\":\"github\",\"asOf\":\"2026-03-04T10:00:00Z\"")
        .contains("\"complete\":true,\"items\":[\"lgtm\"]}")
        .contains("\"tickets\":{\"source\":\"jira\",\"unknown\":\"timed out\"}");
  }

  @Test
  void aTreeIsReadWithoutItsText() {
    Document document = Document.yaml(SMALLEST, "scenarios.yaml");
    Problems problems = new Problems();

    assertThat(FactSheetJson.read(document.root(), Place.of("scenarios.yaml", 7, 3), problems))
        .contains(FactSheetJson.read(document));
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void whatIsWrongWithATreeIsNotedAtTheGivenPlace() {
    Document document = Document.yaml(SMALLEST.replace("17", "zero"), "scenarios.yaml");
    Problems problems = new Problems();

    assertThat(FactSheetJson.read(document.root(), Place.of("scenarios.yaml", 7, 3), problems))
        .isEmpty();
    assertThat(problems.list())
        .extracting(Problem::where)
        .containsExactly(Place.of("scenarios.yaml", 7, 3).in("$.subject"));
  }

  @Test
  void aBrokenSheetIsNoSheet() {
    assertThatThrownBy(() -> FactSheetJson.read("{\"version\": 1", "sheet.json"))
        .isInstanceOf(GateException.class);
  }

  private static Person requester(String person) {
    String deploy =
        "{\"deploy\": {\"kind\": \"manual\", \"environment\": \"production\", \"requester\": "
            + person
            + "}}";
    FactSheet sheet = FactSheetJson.read(SMALLEST.replace("{\"merge\": {}}", deploy), "sheet.json");
    return ((Deploy) sheet.question()).requester();
  }
}
