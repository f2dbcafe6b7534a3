package dev.sekisho.gate.workbench.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.compile.Variants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/mutants.txt");

  @TempDir private Path folder;

  @Test
  void scenariosThatSayEnoughNoticeEveryChange() {
    Proof proof = RuleFolder.at(folder).mutate();

    assertThat(proof.problems()).extracting(Problem::toString).isEmpty();
    assertThat(proof.mutation().orElseThrow().mutants()).isEqualTo(mutants().size());
  }

  @Test
  void everyConditionConstantAndOutcomeIsChanged() throws IOException {
    String listed = mutants().stream().map(m -> m + "\n").collect(Collectors.joining());
    if (Boolean.getBoolean("golden.accept")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, listed);
    }
    assertThat(listed).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void aChangeThatNobodyNoticesIsListedAsTheScenarioToWrite() {
    Mutation mutation =
        RuleFolder.at(folder)
            .withoutScenario("more than ten lines")
            .mutate()
            .mutation()
            .orElseThrow();

    assertThat(mutation.survivors())
        .extracting(Mutant::toString)
        .contains(
            "greeting/says-hello: without linesChanged <= 10",
            "greeting/says-hello: linesChanged <= 11 instead of linesChanged <= 10");
    assertThat(mutation.problems())
        .extracting(problem -> problem.where() + ": " + problem.fix())
        .contains(
            "greeting/greeting.drl:6:55 (greeting/says-hello): Write a scenario that is about a pull"
                + " request for which everything else that the rule asks is so, and these two answer"
                + " differently: linesChanged <= 10, and linesChanged <= 11");
  }

  @Test
  void theExamplesOnThePagesAreReal() throws IOException {
    RuleFolder rules = RuleFolder.at(folder).withoutScenario("more than ten lines");
    rules.edit(
        RuleFolder.SCENARIOS,
        "scenarios:",
        """
        equivalents:
          - { rule: says-hello, mutant: without !draft, why: nobody drafts a greeting }
        scenarios:""");

    assertThat(rules.mutate().problems())
        .extracting(Problem::toString)
        .contains(example(ProofErrors.SURVIVOR), example(ProofErrors.STALE));
  }

  private static String example(ErrorId id) throws IOException {
    String page = Files.readString(Path.of("../docs/errors", id + ".md"));
    int begin = page.indexOf("```text\n") + "```text\n".length();
    return page.substring(begin, page.indexOf("\n```", begin));
  }

  @Test
  void aChangeThatAnOwnerCallsEquivalentIsNoSurvivor() {
    Proof proof =
        RuleFolder.at(folder)
            .edit(RuleFolder.RULES, "!draft,", "!draft, !merged || !closed,")
            .edit(
                RuleFolder.SCENARIOS,
                "scenarios:",
                """
                equivalents:
                  - { rule: says-hello, mutant: without !merged || !closed, why: nothing is both }
                scenarios:""")
            .mutate();

    assertThat(proof.mutation().orElseThrow().equivalents()).hasSize(1);
    assertThat(proof.mutation().orElseThrow().stale()).isEmpty();
    assertThat(proof.mutation().orElseThrow().survivors())
        .extracting(Mutant::says)
        .isNotEmpty()
        .doesNotContain("without !merged || !closed");
  }

  @Test
  void whatIsCalledEquivalentAndIsNoticedIsTold() {
    Proof proof =
        RuleFolder.at(folder)
            .edit(
                RuleFolder.SCENARIOS,
                "scenarios:",
                """
                equivalents:
                  - { rule: says-hello, mutant: without !draft, why: nobody drafts a greeting }
                scenarios:""")
            .mutate();

    assertThat(proof.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.id()).isEqualTo(ProofErrors.STALE);
              assertThat(problem.where())
                  .hasToString("greeting/greeting.scenarios.yaml:4:5 (greeting/says-hello)");
            });
  }

  @Test
  void nothingIsTriedWhileAScenarioDoesNotHold() {
    Proof proof =
        RuleFolder.at(folder)
            .edit(RuleFolder.SCENARIOS, "title: good morning", "title: hello")
            .mutate();

    assertThat(proof.passed()).isFalse();
    assertThat(proof.mutation()).isEmpty();
  }

  @Test
  void theProgressIsTold() {
    AtomicInteger last = new AtomicInteger();
    RuleFolder.at(folder);
    Prover.prove(folder, true, (done, total) -> last.accumulateAndGet(done, Math::max));

    assertThat(last).hasValue(mutants().size());
  }

  @Test
  void asManyMutantsAsTheLimitAreTriedAndOneMoreIsRefused() {
    int all = mutants().size();
    assertThat(Mutants.of(variants(), all)).hasSize(all);

    assertThatThrownBy(() -> Mutants.of(variants(), all - 1))
        .isInstanceOfSatisfying(
            GateException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::id)
                    .containsExactly(ProofErrors.LIMIT));
  }

  private static List<Mutant> mutants() {
    return Mutants.of(variants(), Mutants.MUTANTS_MAX);
  }

  private static Variants variants() {
    return Variants.of(RuleSources.read(RuleFolder.ORIGINAL));
  }
}
