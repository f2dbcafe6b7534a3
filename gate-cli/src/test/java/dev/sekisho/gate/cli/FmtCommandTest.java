package dev.sekisho.gate.cli;

import static dev.sekisho.gate.cli.Run.file;
import static dev.sekisho.gate.cli.Run.gate;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
  private static final String TIDY = "path,why\nsrc/**,x\n";
  private static final String UNTIDY = "path, why\n\"src/**\",x\n";

  @TempDir Path folder;

  @BeforeEach
  void aFolderWithAnUntidyTable() throws IOException {
    Files.copy(Path.of(file("rules/ticket/ticket.drl")), folder.resolve("ticket.drl"));
    gate("fmt", folder.toString());
    Files.writeString(folder.resolve("paths.csv"), UNTIDY);
  }

  @Test
  void checkingChangesNothingAndNamesWhatWouldChange() throws IOException {
    Run run = gate("fmt", folder.toString(), "--check");

    assertThat(run.out()).contains("GATE-4510  paths.csv:1:1").doesNotContain("ticket.drl");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_YET.number());
    assertThat(Files.readString(folder.resolve("paths.csv"))).isEqualTo(UNTIDY);
  }

  @Test
  void formattingWritesWhatChangesAndThenNothingWould() throws IOException {
    Run run = gate("fmt", folder.toString());

    assertThat(run.out()).contains("paths.csv\n").doesNotContain("ticket.drl");
    assertThat(run.code()).isZero();
    assertThat(Files.readString(folder.resolve("paths.csv"))).isEqualTo(TIDY);
    assertThat(gate("fmt", folder.toString(), "--check").code()).isZero();
  }

  @Test
  void rulesThatDoNotLoadAreLeftAlone() throws IOException {
    Files.writeString(folder.resolve("ticket.drl"), "rule   \"x\"");

    Run run = gate("fmt", folder.toString());

    assertThat(run.err()).contains("GATE-2001");
    assertThat(run.code()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(Files.readString(folder.resolve("paths.csv"))).isEqualTo(UNTIDY);
  }
}
