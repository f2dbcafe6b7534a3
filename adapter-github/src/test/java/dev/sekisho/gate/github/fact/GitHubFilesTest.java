package dev.sekisho.gate.github.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.Refusals;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.spi.HeadFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GitHubFilesTest {
  private static final RepositoryName PAYMENTS = new RepositoryName("acme/payments");

  private final AtGitHub at = new AtGitHub();
  private final GitHubFiles files = new GitHubFiles(at.connection);
  private HeadSha first;

  @BeforeEach
  void commit() {
    at.payments.commit(
        "main",
        "alice",
        "sql",
        Map.of(
            "db/V7__refunds of 関所.sql", "select '関所';\n",
            "db/most.sql", "x".repeat(HeadFiles.BYTES_MAX),
            "db/more.sql", "x".repeat(HeadFiles.BYTES_MAX + 1)));
    first = new HeadSha(at.payments.head("main"));
    at.payments.commit(
        "main", "alice", "change", Map.of("db/V7__refunds of 関所.sql", "select 2;\n"));
  }

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void aFileIsReadAsItIsAtTheCommit() {
    FilePath file = new FilePath("db/V7__refunds of 関所.sql");

    assertThat(new String(files.read(PAYMENTS, first, file), StandardCharsets.UTF_8))
        .isEqualTo("select '関所';\n");
    assertThat(
            new String(
                files.read(PAYMENTS, new HeadSha(at.payments.head("main")), file),
                StandardCharsets.UTF_8))
        .isEqualTo("select 2;\n");
  }

  @Test
  void aFileThatIsNotThereIsRefusedAndNotEmpty() {
    assertThatThrownBy(() -> files.read(PAYMENTS, first, new FilePath("db/none.sql")))
        .isInstanceOf(GateException.class);
  }

  @Test
  void asManyBytesAsAreReadAndOneMore() {
    assertThat(files.read(PAYMENTS, first, new FilePath("db/most.sql")))
        .hasSize(HeadFiles.BYTES_MAX);
    assertThatThrownBy(() -> files.read(PAYMENTS, first, new FilePath("db/more.sql")))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-3111");
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    Problem problem = Refusals.problem(() -> files.read(PAYMENTS, first, new FilePath("db")));

    assertThat(Files.readString(Path.of("..", "docs", "errors", "GATE-3111.md")))
        .contains("```text\n" + problem + "\n```", "What to do: ");
  }
}
