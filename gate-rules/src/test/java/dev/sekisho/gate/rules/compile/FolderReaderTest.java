package dev.sekisho.gate.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.problem.GateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing outside of the folder is read, whatever the folder holds. */
class FolderReaderTest {
  @TempDir Path around;

  private Path folder;
  private Path secret;

  @BeforeEach
  void aSecretBesideTheFolder() throws IOException {
    folder = Files.createDirectory(around.resolve("rules"));
    secret = Files.writeString(around.resolve("secret.csv"), "password\nhunter2\n");
  }

  @Test
  void aLinkOutOfTheFolderIsRefusedAndWhatItLeadsToIsNotShown() throws IOException {
    Files.createSymbolicLink(folder.resolve("list.csv"), secret);

    assertThatThrownBy(() -> RuleSources.read(folder))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("list.csv")
        .hasMessageContaining("symbolic link")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aLinkToAFolderOutsideIsNotFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("more"), around);

    assertThat(RuleSources.read(folder).texts()).isEmpty();
  }

  @Test
  void aLinkWithinTheFolderIsRead() throws IOException {
    Files.writeString(folder.resolve("list.csv"), "path\n");
    Files.createSymbolicLink(folder.resolve("same.csv"), Path.of("list.csv"));

    assertThat(RuleSources.read(folder).texts()).containsOnlyKeys("list.csv", "same.csv");
  }

  @Test
  void aLinkThatLeadsNowhereIsPassedBy() throws IOException {
    Files.createSymbolicLink(folder.resolve("list.csv"), Path.of("list.csv"));

    assertThat(RuleSources.read(folder).texts()).isEmpty();
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Files.write(folder.resolve("list.csv"), new byte[] {(byte) 0xff, (byte) 0xfe});

    assertThatThrownBy(() -> RuleSources.read(folder))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("UTF-8");
  }
}
