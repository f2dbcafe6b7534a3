package dev.sekisho.gate.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.testkit.RandomEvaluations;
import dev.sekisho.gate.testkit.RandomSheets;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class RoundTripTest {
  private static final RuleSetRevision REVISION = new RuleSetRevision("a".repeat(64));

  @Property(tries = 100)
  void everySheetReadsBackAsItself(@ForAll("sheets") FactSheet sheet) {
    String text = FactSheetJson.write(sheet);

    assertThat(FactSheetJson.read(text, "sheet.json")).isEqualTo(sheet);
    assertThat(FactSheetJson.read(text.getBytes(StandardCharsets.UTF_8), "sheet.json"))
        .isEqualTo(sheet);
    assertThat(FactSheetJson.read(FactSheetJson.writePretty(sheet), "sheet.json")).isEqualTo(sheet);
  }

  @Property(tries = 100)
  void theTextOfASheetIsCanonical(@ForAll("sheets") FactSheet sheet) {
    String text = FactSheetJson.write(sheet);
    FactSheet again = FactSheetJson.read(FactSheetJson.writePretty(sheet), "sheet.json");

    assertThat(FactSheetJson.write(again)).isEqualTo(text);
    assertThat(DecisionJson.id(again, REVISION)).isEqualTo(DecisionJson.id(sheet, REVISION));
    assertThat(text).doesNotContain("\n");
  }

  @Property(tries = 200)
  void everyAnswerReadsBackAsItself(@ForAll("evaluations") Evaluation evaluation) {
    assertThat(EvaluationJson.read(EvaluationJson.write(evaluation), "answer.json"))
        .isEqualTo(evaluation);
    assertThat(EvaluationJson.read(EvaluationJson.writePretty(evaluation), "answer.json"))
        .isEqualTo(evaluation);
  }

  @Provide
  Arbitrary<FactSheet> sheets() {
    return RandomSheets.sheets();
  }

  @Provide
  Arbitrary<Evaluation> evaluations() {
    return RandomEvaluations.evaluations();
  }
}
