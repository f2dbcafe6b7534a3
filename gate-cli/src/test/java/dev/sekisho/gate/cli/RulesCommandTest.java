package dev.sekisho.gate.cli;

import static dev.sekisho.gate.cli.Run.file;
import static dev.sekisho.gate.cli.Run.gate;
import static dev.sekisho.gate.cli.Run.golden;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.RuleSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesCommandTest {

  @Test
  void theRulesAreListedByControlUnderTheirRevision() {
    Run run = gate("rules", "--rules", file("rules"));

    assertThat(run.out()).isEqualTo(golden("rules", run.out()));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void theJsonFormHoldsEveryRuleWithAllThatItSaysOfItself() throws IOException {
    RuleSet rules = RuleSet.standard();
    JsonNode json = new ObjectMapper().readTree(gate("rules", "--format", "json").out());

    List<JsonNode> told = new ArrayList<>();
    List<String> controls = new ArrayList<>();
    for (JsonNode control : json.path("controls")) {
      control.path("rules").forEach(told::add);
      control.path("rules").forEach(rule -> controls.add(control.path("control").asText()));
    }
    assertThat(json.path("revision").asText()).isEqualTo(rules.revision().value());
    assertThat(told).hasSameSizeAs(rules.rules());
    for (int i = 0; i < told.size(); i++) {
      Rule rule = rules.rules().get(i);
      assertThat(controls.get(i)).isEqualTo(rule.control().value());
      assertThat(told.get(i).path("rule").asText()).isEqualTo(rule.name().value());
      assertThat(told.get(i).path("owner").asText()).isEqualTo(rule.owner());
      assertThat(told.get(i).path("why").asText()).isEqualTo(rule.why());
      assertThat(told.get(i).path("fix").asText()).isEqualTo(rule.fix());
      assertThat(told.get(i).path("lifts")).hasSameSizeAs(rule.lifts());
      assertThat(told.get(i).path("file").asText()).isEqualTo(rule.where().file());
      assertThat(told.get(i).path("line").asInt()).isEqualTo(rule.where().line().orElseThrow());
    }
  }
}
