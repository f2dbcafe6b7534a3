package dev.sekisho.gate.calendar.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.problem.GateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFileTest {
  private static final String GOOD = "{ zone: UTC, windows: [ { name: a, allow: always } ] }";

  @TempDir Path folder;

  private final List<GateException> told = new ArrayList<>();
  private Path path;
  private WatchedFile file;

  @BeforeEach
  void watch() {
    path = folder.resolve("windows.yaml");
    file = new WatchedFile(path, () -> KnownNames.ANY, told::add);
  }

  @Test
  void itIsReadAgainWhenItChangedAndNotBefore() throws IOException {
    Files.writeString(path, GOOD);
    WindowsConfig first = file.get();
    assertThat(file.get()).isSameAs(first);

    Files.writeString(path, GOOD.replace("name: a", "name: other"));
    assertThat(file.get().calendar().windows().get(0).name()).isEqualTo("other");
  }

  @Test
  void oneThatBecameWrongIsToldOnceAndWhatWasKnownStays() throws IOException {
    Files.writeString(path, GOOD);
    WindowsConfig first = file.get();
    Files.writeString(path, "zone: nowhere");

    assertThat(file.get()).isSameAs(first);
    assertThat(file.get()).isSameAs(first);
    assertThat(told).hasSize(1);

    Files.delete(path);
    assertThat(file.get()).isSameAs(first);
    assertThat(file.get()).isSameAs(first);
    assertThat(told).hasSize(2);

    Files.writeString(path, GOOD + " # right again");
    assertThat(file.get()).isNotSameAs(first);
  }

  @Test
  void oneThatWasNeverRightIsRefused() throws IOException {
    assertThatThrownBy(() -> file.get()).isInstanceOf(GateException.class);
    Files.writeString(path, "zone: nowhere");
    assertThatThrownBy(() -> file.get()).hasMessageContaining("GATE-9302");
    assertThat(told).isEmpty();
  }
}
