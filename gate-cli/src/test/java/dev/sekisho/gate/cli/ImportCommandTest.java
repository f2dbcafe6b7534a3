package dev.sekisho.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final String POLICY =
      """
      policy:
        approval: [ peers, workflow ]
      approval_rules:
        - name: peers
          options: { allow_contributor: true }
          requires: { count: 1, organizations: [ acme ] }
        - name: workflow
          requires:
            conditions:
              has_workflow_result: { workflows: [ .github/workflows/test.yml ] }
      """;

  @TempDir Path folder;

  @Test
  void whatWasNotCarriedOverIsSaidAndTheShellIsTold() throws IOException {
    Path policy = Files.writeString(folder.resolve("policy.yml"), POLICY);
    Path rules = folder.resolve("my-rules");

    Run run = Run.gate("import", "policy-bot", policy.toString(), "-o", rules.toString());

    assertThat(run.code()).isEqualTo(1);
    String said = run.out().substring(run.out().indexOf("\n\n") + 2, run.out().indexOf("Next:"));
    assertThat(said).isEqualTo(Run.golden("import-not-carried", said));
    assertThat(Run.gate("test", rules.toString()).code()).isZero();
  }

  @Test
  void aPolicyThatIsCarriedOverWholeSaysSo() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("policy.yml"),
            "policy: { approval: [ a ] }\napproval_rules: [ { name: a, requires: { count: 1, users:"
                + " [ bob ] } } ]");
    Path rules = folder.resolve("my-rules");

    Run run =
        Run.gate(
            "import", "policy-bot", policy.toString(), "-o", rules.toString(), "--owner", "team");

    assertThat(run.code()).isZero();
    assertThat(rules.resolve("a/a.drl")).content().contains("@owner( \"team\" )");
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    Path policy = Files.writeString(folder.resolve("policy.yml"), "policy: {}");

    Run run = Run.gate("import", "policy-bot", policy.toString(), "-o", folder.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("GATE-4585");
  }

  @Test
  void withoutSayingWhoseItIsThereIsNothingToImport() {
    assertThat(Run.gate("import").err()).contains("policy-bot");
    assertThat(Run.gate("import").code()).isEqualTo(2);
  }
}
