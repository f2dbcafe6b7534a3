package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.FILES;
import static dev.sekisho.gate.fact.FactKind.MIGRATIONS;
import static dev.sekisho.gate.vocabulary.Words.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Migration.State;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {
  private final Draft one = Draft.sheet().with(FILES, file("db/1.sql"), file("src/Gate.java"));

  @Test
  void anAppliedMigrationIsApplied() {
    PullRequest pr = read(one.with(MIGRATIONS, migration("db/1.sql", State.APPLIED)));

    assertThat(pr.migrations().allApplied("sql")).isTrue();
    assertThat(pr.migrations().anyBroken("sql")).isFalse();
    assertThat(pr.migrations().evidence()).isEqualTo("db/1.sql (flyway says so)");
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void theEvidenceNamesFileChecksumDatabaseTimeAndWho() {
    Migration done =
        new Migration(
            new FilePath("db/1.sql"),
            State.APPLIED,
            "row 7",
            Optional.of("-12"),
            Optional.of("payments"),
            Optional.of("carol"),
            Optional.of(Instant.parse("2026-03-04T09:00:00Z")));

    assertThat(read(one.with(MIGRATIONS, done)).migrations().evidence())
        .isEqualTo(
            "db/1.sql with checksum -12 to payments at 2026-03-04T09:00:00Z by carol (row 7)");
  }

  @Test
  void aMigrationNobodyHasSeenIsNotApplied() {
    PullRequest pr = read(one.with(MIGRATIONS, migration("db/2.sql", State.APPLIED)));

    assertThat(pr.migrations().allApplied("sql")).isFalse();
    assertThat(pr.migrations().notAppliedNames("sql")).isEqualTo("db/1.sql");
    assertThat(pr.migrations().whyNotApplied("sql")).isEqualTo("db/1.sql");
  }

  @ParameterizedTest
  @EnumSource(names = "APPLIED", mode = EnumSource.Mode.EXCLUDE)
  void oneDatabaseWhereItIsNotAppliedIsEnough(State state) {
    PullRequest pr =
        read(
            one.with(
                MIGRATIONS, migration("db/1.sql", State.APPLIED), migration("db/1.sql", state)));

    assertThat(pr.migrations().allApplied("sql")).isFalse();
    assertThat(pr.migrations().anyBroken("sql")).isEqualTo(state != State.PENDING);
    assertThat(pr.migrations().whyNotApplied("sql")).isEqualTo("db/1.sql (flyway says so)");
  }

  @Test
  void aFileThatIsOnlyRemovedNeedsNothing() {
    ChangedFile removed =
        new ChangedFile(
            new FilePath("db/1.sql"), Optional.empty(), ChangedFile.Status.REMOVED, 0, 9);

    assertThat(read(Draft.sheet().with(FILES, removed)).migrations().allApplied("sql")).isTrue();
  }

  @Test
  void missingFilesAreAGapForBothQuestions() {
    PullRequest pr = read(one.truncated(FILES, file("src/Gate.java")));

    assertThat(pr.migrations().allApplied("sql")).isFalse();
    assertThat(pr.migrations().anyBroken("sql")).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(FILES);
  }

  @Test
  void missingMigrationsAreAGapOnlyWhereAFileNeedsThem() {
    PullRequest needed = read(one.without(MIGRATIONS));
    assertThat(needed.migrations().allApplied("sql")).isFalse();
    assertThat(needed.reading().gaps()).containsExactly(MIGRATIONS);

    PullRequest not = read(one.with(FILES, file("src/Gate.java")).without(MIGRATIONS));
    assertThat(not.migrations().allApplied("sql")).isTrue();
    assertThat(not.migrations().anyBroken("sql")).isFalse();
    assertThat(not.reading().gaps()).isEmpty();
  }

  private static ChangedFile file(String path) {
    return new ChangedFile(new FilePath(path), Optional.empty(), ChangedFile.Status.ADDED, 1, 0);
  }

  private static Migration migration(String path, State state) {
    return new Migration(
        new FilePath(path),
        state,
        "flyway says so",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
