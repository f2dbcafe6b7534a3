package dev.sekisho.gate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentTest {

  @Test
  void everyValueCanBePointedAt() {
    Document document =
        Document.yaml(
            """
            scenarios:
              - name: first
                facts: {labels: [LGTM, "urgent"]}
            """,
            "a.scenarios.yaml");

    assertThat(document.place("$.scenarios[0].facts.labels[1]"))
        .isEqualTo(
            Place.of("a.scenarios.yaml", 3, 28)
                .in("$.scenarios[0].facts.labels[1]")
                .showing("    facts: {labels: [LGTM, \"urgent\"]}"));
    assertThat(document.place("$.scenarios[7]"))
        .isEqualTo(Place.of("a.scenarios.yaml").in("$.scenarios[7]"));
  }

  @Test
  void theTreeIsACopyOfTheCallersOwn() {
    Document document = Document.json("{\"a\": {}}", "a.json");
    ((ObjectNode) document.root()).put("b", 1);

    assertThat(document.root().has("b")).isFalse();
  }

  @Test
  void aLongLineIsNotShown() {
    String line = "{\"a\": \"" + "x".repeat(200) + "\"}";

    assertThat(Document.json(line, "a.json").place("$.a").text()).isEmpty();
  }

  @Test
  void whatSteersATerminalIsNotShown() {
    assertThatThrownBy(
            () -> FactSheetJson.read("{\"version\": 1, \"\\u001b[2Jclear\": 1}", "a.json"))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("no field '\uFFFD[2Jclear'")
        .hasMessageNotContaining("\u001b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n", "---\n---\nversion: 1\n", "version: [1\n"})
  void whatIsNoDocumentInYamlIsRefused(String text) {
    assertThatThrownBy(() -> Document.yaml(text, "a.yaml")).isInstanceOf(GateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": NaN}",
        "{\"a\": 01}",
        "{\"a\": 1,}",
        "{'a': 1}",
        "{\"a\": 1} // why",
        "{\"a\": \"tab\there\"}",
        "{\"a\": \"\\x41\"}",
        "nul",
        "\u0000"
      })
  void whatIsOnlyNearlyJsonIsRefused(String text) {
    assertThatThrownBy(() -> Document.json(text, "a.json"))
        .isInstanceOf(GateException.class)
        .hasMessageStartingWith("1) GATE-1001  a.json");
  }
}
