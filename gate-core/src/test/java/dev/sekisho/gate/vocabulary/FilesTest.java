package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.FILES;
import static dev.sekisho.gate.vocabulary.Words.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.FilePath;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilesTest {
  @Test
  void aRenamedFileCountsUnderBothOfItsNames() {
    ChangedFile moved =
        new ChangedFile(
            new FilePath("src/1.txt"),
            Optional.of(new FilePath("db/1.sql")),
            ChangedFile.Status.RENAMED,
            0,
            0);
    Files files = read(Draft.sheet().with(FILES, moved)).files();

    assertThat(files.anyListed("sql")).isTrue();
    assertThat(files.allListed("sql")).isFalse();
  }

  @Test
  void noFilesAreNeverAllOfAnything() {
    Files files = read(Draft.sheet()).files();

    assertThat(files.allListed("sql")).isFalse();
    assertThat(files.allOutOfScope("scope")).isFalse();
  }

  @Test
  void theFirstRowThatFitsDecidesAndWhatNoRowFitsIsInScope() {
    assertThat(allOutOfScope("docs/a.md", "src/Other.java")).isTrue();
    assertThat(allOutOfScope("docs/a.md", "src/Gate.java")).isFalse();
    assertThat(allOutOfScope("pom.xml")).isFalse();
  }

  @Test
  void partOfTheFilesProvesSomeAndDisprovesAllButNothingElse() {
    PullRequest pr = read(Draft.sheet().truncated(FILES, file("db/1.sql"), file("pom.xml")));
    assertThat(pr.files().anyListed("sql")).isTrue();
    assertThat(pr.files().allListed("sql")).isFalse();
    assertThat(pr.reading().gaps()).isEmpty();

    PullRequest all = read(Draft.sheet().truncated(FILES, file("db/1.sql")));
    assertThat(all.files().allListed("sql")).isFalse();
    assertThat(all.reading().gaps()).containsExactly(FILES);
  }

  @Test
  void pathsAreThoseThatFitWithoutThoseThatAreTakenOut() {
    PullRequest pr = read(Draft.sheet().with(FILES, file("db/1.sql"), file("pom.xml")));
    Paths sql = pr.files().paths().matching(path -> path.endsWith(".sql"));

    assertThat(sql.any()).isTrue();
    assertThat(sql.names()).isEqualTo("db/1.sql");
    assertThat(sql.except(path -> path.startsWith("db/")).any()).isFalse();
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void pathsThatWereNotReadMayFit() {
    PullRequest pr = read(Draft.sheet().truncated(FILES, file("db/1.sql")));

    assertThat(pr.files().paths().matching(path -> path.endsWith(".sql")).any()).isTrue();
    assertThat(pr.reading().gaps()).isEmpty();
    assertThat(pr.files().paths().except(path -> path.endsWith(".sql")).any()).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(FILES);
  }

  private static boolean allOutOfScope(String... paths) {
    Object[] files = new Object[paths.length];
    for (int i = 0; i < paths.length; i++) {
      files[i] = file(paths[i]);
    }
    return read(Draft.sheet().with(FILES, files)).files().allOutOfScope("scope");
  }

  private static ChangedFile file(String path) {
    return new ChangedFile(new FilePath(path), Optional.empty(), ChangedFile.Status.MODIFIED, 1, 1);
  }
}
