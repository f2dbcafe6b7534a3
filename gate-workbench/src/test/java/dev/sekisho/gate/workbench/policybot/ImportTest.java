package dev.sekisho.gate.workbench.policybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.workbench.lint.Lint;
import dev.sekisho.gate.workbench.proof.Proof;
import dev.sekisho.gate.workbench.proof.Prover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {
  private static final Path POLICIES = Path.of("src/test/resources/policy-bot");

  @TempDir Path folder;

  static Stream<String> policies() throws IOException {
    try (Stream<Path> files = Files.list(POLICIES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void whatComesOfAPolicyIsWellFormedAndProven(String policy) throws IOException {
    Imported imported = Import.of(POLICIES.resolve(policy), "payments");
    imported.write(folder, false);

    assertThat(Lint.of(folder).problems()).isEmpty();
    Proof proof = Prover.prove(folder, false, (done, total) -> {});
    assertThat(proof.problems()).isEmpty();
    assertThat(Files.readString(folder.resolve("IMPORT.md"))).contains(policy);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void equalPoliciesComeOutEqual(String policy) {
    Path file = POLICIES.resolve(policy);

    assertThat(Import.of(file, "payments")).isEqualTo(Import.of(file, "payments"));
  }

  @Test
  void whatIsNotCarriedOverIsSaidWithItsLine() {
    Imported imported =
        Import.of(
            """
            policy:
              approval: [ signed ]
            approval_rules:
              - name: signed
                if:
                  has_valid_signatures_by: { users: [ bob ] }
                options: { allow_author: true }
                requires: { count: 1, users: [ bob ] }
            """,
            ".policy.yml",
            "owners");

    assertThat(imported.notes())
        .extracting(Note::kind, Note::where)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Note.Kind.NOT_CARRIED, ".policy.yml:6"),
            org.assertj.core.groups.Tuple.tuple(Note.Kind.STRICTER, ".policy.yml:7"));
    assertThat(imported.files().get("IMPORT.md")).contains("Not carried over", "allow_author");
    assertThat(imported.files().get("signed/signed.drl"))
        .contains("signed/pending", "signed/does-not-apply")
        .doesNotContain("signed/approved\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GATE-4581 | [ not, a, policy ]",
        "GATE-4581 | remote: acme/policies",
        "GATE-4581 | { policy: { approval: [ { or: [] } ] } }",
        "GATE-4581 | { policy: { approval: [ { or: [ a ], and: [ a ] } ] } }",
        "GATE-4581 | { approval_rules: [ { requires: {} } ] }",
        "GATE-4581 | { approval_rules: [ { name: a }, { name: a } ] }",
        "GATE-4581 | { approval_rules: [ { name: a, requires: { count: many } } ] }",
        "GATE-4581 | { approval_rules: [ { name: a, requires: { teams: [ nobody ] } } ] }",
        "GATE-4581 | { approval_rules: [ { name: a, if: { targets_branch: {} } } ] }",
        "GATE-4581 | { approval_rules: [ { name: a, if: { title: } } ] }",
        "GATE-4582 | { policy: { approval: [ nobody-defined-it ] } }",
        "GATE-4582 | { polcy: {} }",
        "GATE-4582 | { approval_rules: [ { name: a, if: { body: { matches: [ x ] } } } ] }",
        "GATE-4582 | { approval_rules: [ { name: a, options: { allow_everybody: true } } ] }",
        "GATE-4582 | { approval_rules: [ { name: a, requires: { permissions: [ owner ] } } ] }",
        "GATE-4582 | { approval_rules: [ { name: a, if: { has_status: { conclusions: [ ok ] } } } ] }",
        "GATE-4582 | { policy: { disapproval: { options: { method: {} } } } }",
        "GATE-4583 | { approval_rules: [ { name: a, if: { title: { matches: [ '(' ] } } } ] }",
        "GATE-4583 | { approval_rules: [ { name: a, if: { modified_lines: { total: '10' } } } ] }",
        "GATE-1001 | { approval_rules: &a [ { name: a } ], policy: *a }",
        "GATE-1007 | { policy: {}, policy: {} }",
      })
  void whatIsNoPolicyIsRefused(String id, String policy) {
    assertThatThrownBy(() -> Import.of(policy, ".policy.yml", "owners"))
        .isInstanceOf(GateException.class)
        .hasMessageContaining(id);
  }

  @Test
  void everyProblemIsToldAtOnce() {
    String policy =
        """
        policy: { approval: [ a, b ], approvals: [] }
        approval_rules:
          - name: a
            if: { title: { matches: [ "(" ] }, tittle: {} }
        """;

    assertThatThrownBy(() -> Import.of(policy, ".policy.yml", "owners"))
        .isInstanceOfSatisfying(
            GateException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::id)
                    .containsOnly(ImportErrors.UNKNOWN, ImportErrors.PATTERN)
                    .hasSize(4));
  }

  @Test
  void tenDeepIsReadAndElevenIsNot() {
    assertThat(Import.of(nested(9), ".policy.yml", "owners").files()).isNotEmpty();
    assertThatThrownBy(() -> Import.of(nested(10), ".policy.yml", "owners"))
        .hasMessageContaining("GATE-4584");
  }

  @Test
  void aHundredRulesAreJoinedAndNotOneMore() {
    assertThat(Import.of(joined(PolicyReader.JOINED_MAX), "p", "owners").files()).isNotEmpty();
    assertThatThrownBy(() -> Import.of(joined(PolicyReader.JOINED_MAX + 1), "p", "owners"))
        .hasMessageContaining("GATE-4584");
  }

  @Test
  void whatIsNestedDeeperThanAnyPolicyIsRefused() {
    assertThatThrownBy(() -> Import.of("a: " + "[".repeat(100_000), "p", "owners"))
        .hasMessageContaining("GATE-1009");
  }

  @Test
  void anAliasThatWouldGrowIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [ x, x ]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [ *a%d, *a%d ]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThatThrownBy(() -> Import.of(bomb.toString(), "p", "owners"))
        .hasMessageContaining("GATE-1001");
  }

  @Test
  void aListHasAThousandItemsAndNotOneMore() {
    assertThat(Import.of(listing(Entry.ITEMS_MAX), ".policy.yml", "owners").files()).isNotEmpty();
    assertThatThrownBy(() -> Import.of(listing(Entry.ITEMS_MAX + 1), ".policy.yml", "owners"))
        .hasMessageContaining("GATE-4584");
  }

  @Test
  void aPatternHasAThousandCharactersAndNotOneMore() {
    assertThat(Import.of(titled("a".repeat(Regexes.CHARS_MAX)), "p", "owners").files())
        .isNotEmpty();
    assertThatThrownBy(() -> Import.of(titled("a".repeat(Regexes.CHARS_MAX + 1)), "p", "owners"))
        .hasMessageContaining("GATE-4584");
  }

  @Test
  void aFileIsReadToItsLimitAndNotOneByteMore() throws IOException {
    Path file = folder.resolve("policy.yml");
    String comment = "#" + " ".repeat(Import.BYTES_MAX - 1 - "policy: {}\n".length()) + "\n";
    Files.writeString(file, "policy: {}\n" + comment.substring(0, comment.length() - 1));
    assertThat(Files.size(file)).isLessThanOrEqualTo(Import.BYTES_MAX);
    assertThat(Import.of(file, "owners").files()).isNotEmpty();

    Files.writeString(file, "policy: {}\n" + comment + "#");
    assertThat(Files.size(file)).isGreaterThan(Import.BYTES_MAX);
    assertThatThrownBy(() -> Import.of(file, "owners")).hasMessageContaining("GATE-4584");
  }

  @Test
  void aFileThatIsNotThereIsSaidSo() {
    assertThatThrownBy(() -> Import.of(folder.resolve("none.yml"), "owners"))
        .hasMessageContaining("GATE-4580");
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAloneUnlessToldOtherwise() throws IOException {
    Path own = Files.writeString(folder.resolve("mine.txt"), "mine");
    Imported imported = Import.of("policy: {}", "p", "owners");

    assertThatThrownBy(() -> imported.write(folder, false)).hasMessageContaining("GATE-4585");
    assertThat(folder).isDirectoryNotContaining("glob:**.md");

    imported.write(folder, true);
    assertThat(own).hasContent("mine");
    assertThat(folder.resolve("IMPORT.md")).exists();
  }

  @Test
  void whatCanNotBeWrittenIsSaidSo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Imported imported = Import.of("policy: {}", "p", "owners");

    assertThatThrownBy(() -> imported.write(file.resolve("below"), false))
        .hasMessageContaining("GATE-4586");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a{1000}){1000}", "\u202Ea"})
  void whatWouldNotLoadIsNeverWritten(String pattern) {
    assertThatThrownBy(() -> Import.of(titled(pattern), "p", "owners"))
        .hasMessageMatching("(?s).*GATE-458[37].*");
  }

  @Test
  void everyIdHasAPage() {
    assertThat(
            List.of(
                ImportErrors.UNREADABLE,
                ImportErrors.FORM,
                ImportErrors.UNKNOWN,
                ImportErrors.PATTERN,
                ImportErrors.LIMIT,
                ImportErrors.OCCUPIED,
                ImportErrors.UNWRITABLE,
                ImportErrors.REFUSED))
        .allSatisfy(id -> assertThat(Path.of("../docs/errors", id.value() + ".md")).exists());
  }

  private static String nested(int groups) {
    return "policy: { approval: [ "
        + "{ or: [ ".repeat(groups)
        + "a"
        + " ] }".repeat(groups)
        + " ] }\napproval_rules: [ { name: a } ]";
  }

  private static String joined(int rules) {
    return "policy: { approval: [ { or: [ "
        + "a, ".repeat(rules - 1)
        + "a ] } ] }\napproval_rules: [ { name: a, requires: { count: 1, users: [ bob ] } } ]";
  }

  private static String listing(int items) {
    return "policy: { approval: [ a ] }\napproval_rules: [ { name: a, requires: { count: 1, users: [ "
        + java.util.stream.IntStream.range(0, items)
            .mapToObj(i -> "u" + i)
            .collect(java.util.stream.Collectors.joining(", "))
        + " ] } } ]";
  }

  private static String titled(String pattern) {
    return "policy: { approval: [ a ] }\napproval_rules: [ { name: a, if: { title: { matches: [ '"
        + pattern
        + "' ] } } } ]";
  }
}
