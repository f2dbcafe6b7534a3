package dev.sekisho.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.testkit.RandomSheets;
import dev.sekisho.gate.verdict.RuleName;
import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No way of asking for a release goes past a control: each says what it makes of each kind. */
class EveryKindOfReleaseTest {
  private static final RuleSet RULES = RuleSet.load(Path.of("policies"));

  @Property(tries = 200)
  void everyControlSpeaksOfEveryKind(@ForAll("sheets") FactSheet sheet, @ForAll Deploy.Kind kind) {
    Evaluation evaluation = RULES.engine().evaluate(asking(sheet, kind));

    assertThat(evaluation.controls())
        .allSatisfy(
            control ->
                assertThat(control.findings())
                    .noneMatch(finding -> finding.rule().equals(RuleName.SILENT)));
  }

  @Property(tries = 200)
  void callingItAutomaticOrAnEmergencyOpensNothing(@ForAll("sheets") FactSheet sheet) {
    boolean manual = isYes(sheet, Deploy.Kind.MANUAL);

    assertThat(isYes(sheet, Deploy.Kind.AUTOMATIC)).isEqualTo(manual);
    assertThat(isYes(sheet, Deploy.Kind.EMERGENCY)).isEqualTo(manual);
  }

  private static boolean isYes(FactSheet sheet, Deploy.Kind kind) {
    return RULES.engine().evaluate(asking(sheet, kind)).verdict().name().equals("ALLOW");
  }

  private static FactSheet asking(FactSheet sheet, Deploy.Kind kind) {
    Deploy deploy =
        new Deploy(kind, new EnvironmentName("production"), Optional.empty(), Person.of("ann"));
    return new FactSheet(
        deploy,
        sheet.subject(),
        sheet.head(),
        sheet.asOf(),
        sheet.details(),
        sheet.repository(),
        sheet.labels(),
        sheet.labelHistory(),
        sheet.commits(),
        sheet.headHistory(),
        sheet.files(),
        sheet.reviews(),
        sheet.comments(),
        sheet.checks(),
        sheet.memberships(),
        sheet.tickets(),
        sheet.migrations(),
        sheet.window(),
        sheet.freezes(),
        sheet.deployments(),
        sheet.breakGlass());
  }

  @Provide
  Arbitrary<FactSheet> sheets() {
    return RandomSheets.sheets();
  }
}
