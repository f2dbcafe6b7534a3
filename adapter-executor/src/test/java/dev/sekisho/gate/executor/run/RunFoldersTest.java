package dev.sekisho.gate.executor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.problem.GateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFoldersTest {
  @TempDir Path folder;

  @Test
  void aNewWorkFolderIsForNobodyElse() throws IOException {
    RunFolders folders = RunFolders.open(folder.resolve("a/b"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folders.path())))
        .isEqualTo("rwx------");
  }

  @Test
  void aWorkFolderThatOthersMayWriteToIsRefused() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));

    assertThatThrownBy(() -> RunFolders.open(folder))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-8002");
  }

  @Test
  void anIdIsClaimedOnceAndStandsForItsOrder() {
    RunFolders folders = RunFolders.open(folder);

    assertThat(folders.claim(Runs.order("run-1"), Map.of("more", new byte[] {1}))).isPresent();
    assertThat(folders.claim(Runs.order("run-1"), Map.of())).isEmpty();

    assertThat(folders.of(Runs.order("run-1")).order()).isEqualTo(Runs.order("run-1"));
    assertThat(folders.find(Runs.order("run-1").run()).orElseThrow().has("more")).isTrue();
    assertThat(folders.find(Runs.order("run-2").run())).isEmpty();
  }
}
