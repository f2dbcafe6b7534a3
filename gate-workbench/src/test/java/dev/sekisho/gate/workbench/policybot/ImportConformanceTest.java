package dev.sekisho.gate.workbench.policybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.Sheets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases of policy-bot's own tests, as policies that are imported. Each has its answer, or one
 * of a class of differences that {@code conformance/differences.yaml} gives the reason for.
 */
class ImportConformanceTest {
  private static final Path LIST = Path.of("src/test/resources/conformance/differences.yaml");
  private static final Path PAGE =
      Path.of("../docs/decisions/0019-where-we-differ-from-policy-bot.md");

  private static final List<PeerCase> CASES = new ArrayList<>();

  private record Listed(String why, Set<String> cases) {}

  @BeforeAll
  static void read() throws IOException {
    List<Path> files = PeerCase.files();
    assumeTrue(
        !files.isEmpty(),
        "The cases of policy-bot are not part of the project, and this machine does not have them;"
            + " -Dconformance.dir names their folder");
    for (Path file : files) {
      PeerCase.all(new JsonMapper().readTree(file.toFile())).stream()
          .filter(PeerCase::isAnswer)
          .forEach(CASES::add);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCaseHasTheirAnswerOrAnotherForAReason() throws IOException {
    Map<String, Listed> listed = listed();
    return CASES.stream().map(peer -> dynamicTest(peer.id(), () -> check(peer, listed)));
  }

  @Test
  void theListNamesTheCasesThatDifferAndNoOthers() throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    for (PeerCase peer : CASES) {
      String ours = answer(peer);
      if (!ours.equals(peer.expected())) {
        Difference.of(peer, ours)
            .ifPresent(d -> found.computeIfAbsent(d.word(), w -> new HashSet<>()).add(peer.id()));
      }
    }
    Set<String> known = CASES.stream().map(PeerCase::id).collect(Collectors.toSet());
    listed()
        .forEach(
            (word, entry) -> {
              Set<String> here = new HashSet<>(entry.cases());
              here.retainAll(known);
              assertThat(found.getOrDefault(word, Set.of())).as(word).containsAll(here);
              if (System.getProperty("conformance.dir") == null) {
                assertThat(here).as(word).containsAll(found.getOrDefault(word, Set.of()));
              }
            });
  }

  @Test
  void everyClassHasAReasonOnThePageThatExplainsThem() throws IOException {
    String page = java.nio.file.Files.readString(PAGE);
    Map<String, Listed> listed = listed();
    assertThat(listed.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Difference.values()).map(Difference::word).toList());
    listed.forEach((word, entry) -> assertThat(page).as(word).contains(word, entry.why()));
  }

  private static void check(PeerCase peer, Map<String, Listed> listed) {
    String ours = answer(peer);
    if (!ours.equals(peer.expected())) {
      Optional<Difference> difference = Difference.of(peer, ours);
      assertThat(difference)
          .as(
              () ->
                  "there "
                      + peer.expected()
                      + ", here "
                      + ours
                      + "\n"
                      + PeerPolicy.of(peer)
                      + "\n"
                      + peer.given().toPrettyString())
          .isPresent();
      assertThat(listed).containsKey(difference.orElseThrow().word());
    }
  }

  /** What imported rules answer, in policy-bot's words. */
  private static String answer(PeerCase peer) {
    RuleSet rules;
    try {
      Imported imported = Import.of(PeerPolicy.of(peer), ".policy.yml", "owners");
      rules = RuleSet.of(RuleSources.of(rules(imported)));
    } catch (GateException e) {
      assertThat(e.problems()).allMatch(problem -> problem.id().value().startsWith("GATE-458"));
      return "error";
    }
    Evaluation evaluation = rules.engine().evaluate(sheet(peer));
    boolean objections = peer.kind().equals("disapproval");
    return evaluation
        .verdict()
        .fold(
            block -> "disapproved",
            undecided -> "error",
            hold -> isSkipped(evaluation) ? "skipped" : "pending",
            allow -> objections ? "skipped" : "approved");
  }

  private static boolean isSkipped(Evaluation evaluation) {
    return evaluation.controls().stream()
        .flatMap(control -> control.findings().stream())
        .anyMatch(finding -> finding.rule().value().equals("policy-applies/nothing-applies"));
  }

  private static Map<String, String> rules(Imported imported) {
    return imported.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".drl") || file.getKey().endsWith(".csv"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What the case gives; where it combines results, one of them may rest on unknown checks. */
  private static FactSheet sheet(PeerCase peer) {
    boolean combines = peer.kind().equals("compose") || peer.kind().equals("policy");
    return combines
        ? Sheets.bare().unknown(FactKind.CHECKS, "nobody knows").build()
        : GivenSheet.of(peer.given());
  }

  private static Map<String, Listed> listed() throws IOException {
    JsonNode file = new YAMLMapper().readTree(LIST.toFile());
    Map<String, Listed> listed = new TreeMap<>();
    file.properties()
        .forEach(
            entry -> {
              Set<String> cases = new HashSet<>();
              entry.getValue().path("cases").forEach(id -> cases.add(id.asText()));
              listed.put(entry.getKey(), new Listed(entry.getValue().path("why").asText(), cases));
            });
    return listed;
  }
}
