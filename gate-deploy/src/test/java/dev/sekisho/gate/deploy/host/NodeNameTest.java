package dev.sekisho.gate.deploy.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeNameTest {
  @TempDir Path work;

  @Test
  void whoeverComesBackToAFolderHasTheSameName() {
    String first;
    try (NodeName name = NodeName.take(work)) {
      first = name.value();
    }
    try (NodeName again = NodeName.take(work);
        NodeName other = NodeName.take(work.resolve("other"))) {
      assertThat(again.value()).isEqualTo(first).isNotEqualTo(other.value());
    }
  }

  @Test
  void twoDoNotHaveOneFolder() {
    try (NodeName name = NodeName.take(work)) {
      assertThatThrownBy(() -> NodeName.take(work)).hasMessageContaining("GATE-9106");
      assertThat(name.value()).startsWith("node-");
    }
  }
}
