package dev.sekisho.gate.workbench.policybot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.scenario.ScenarioSuite;
import dev.sekisho.gate.workbench.lint.Lint;
import dev.sekisho.gate.workbench.policybot.Reference.Status;
import dev.sekisho.gate.workbench.policybot.Tally.Counted;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every policy: it is refused with an id, or what comes of it is sound. */
class ImportLawTest {

  @Property(tries = 150)
  void whatIsUnderstoodIsWellFormedAndItsScenariosHold(@ForAll long seed) {
    Imported imported = Import.of(new RandomPolicy(seed, true).policy().toString(), "p", "owners");
    RuleSources sources =
        RuleSources.of(texts(imported, n -> n.endsWith(".drl") || n.endsWith(".csv")));

    assertThat(Lint.of(sources).problems())
        .filteredOn(problem -> !problem.id().value().equals("GATE-4501"))
        .isEmpty();
    RuleSet rules = RuleSet.of(sources);
    assertThat(
            ScenarioSuite.of("p", texts(imported, name -> name.endsWith(".yaml")))
                .run(rules)
                .failed())
        .isEmpty();
  }

  @Property(tries = 300)
  void whatIsNotUnderstoodIsRefusedWithAnId(@ForAll long seed) {
    String policy = new RandomPolicy(seed, false).policy().toString();
    try {
      Imported imported = Import.of(policy, "p", "owners");
      assertThat(imported.files()).containsKey("IMPORT.md");
    } catch (GateException e) {
      assertThat(e.problems())
          .allMatch(problem -> problem.id().value().matches("GATE-(458[1-7]|1\\d{3})"));
    }
  }

  /** Rules open where policy-bot says yes, and where it does by what counts here too they open. */
  @Property(tries = 400)
  void whatIsImportedMeansTheSameOrIsStricter(@ForAll long seed) {
    JsonNode policy = new RandomPolicy(seed, true).policy();
    Imported imported = Import.of(policy.toString(), "p", "owners");
    RuleSources sources =
        RuleSources.of(texts(imported, n -> n.endsWith(".drl") || n.endsWith(".csv")));
    RuleSet rules = RuleSet.of(sources);
    for (int i = 0; i < 12; i++) {
      JsonNode given = RandomPullRequest.of(seed + i);
      String verdict = rules.engine().evaluate(GivenSheet.of(given)).verdict().name();
      Status theirs = Reference.of(policy, given, EnumSet.allOf(Counted.class));
      Status asCountedHere = Reference.of(policy, given, EnumSet.noneOf(Counted.class));

      if (verdict.equals("ALLOW")) {
        assertThat(theirs).as(() -> policy + "\n" + given).isEqualTo(Status.APPROVED);
      }
      if (theirs == Status.DISAPPROVED) {
        assertThat(verdict).as(() -> policy + "\n" + given).isEqualTo("BLOCK");
      }
      boolean whole = imported.notes().stream().noneMatch(n -> n.kind() == Note.Kind.NOT_CARRIED);
      if (asCountedHere == Status.APPROVED && whole) {
        assertThat(verdict).as(() -> policy + "\n" + given).isEqualTo("ALLOW");
      }
    }
  }

  private static Map<String, String> texts(Imported imported, Predicate<String> name) {
    return imported.files().entrySet().stream()
        .filter(file -> name.test(file.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
