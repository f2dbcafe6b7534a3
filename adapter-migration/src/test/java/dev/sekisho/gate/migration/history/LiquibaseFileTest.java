package dev.sekisho.gate.migration.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.migration.history.LiquibaseFile.ChangeSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import liquibase.ChecksumVersion;
import liquibase.changelog.ChangeLogParameters;
import liquibase.exception.ChangeLogParseException;
import liquibase.parser.core.formattedsql.FormattedSqlChangeLogParser;
import liquibase.resource.DirectoryResourceAccessor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** A file that we can compare holds for us what it holds for Liquibase. */
class LiquibaseFileTest {

  @Provide
  Arbitrary<String> changelogs() {
    Arbitrary<String> line =
        Arbitraries.of(
            "--changeset alice:1",
            "-- changeset bob:2 runOnChange:true",
            "  --CHANGESET carol:3 endDelimiter:/ splitStatements:false",
            "--changeset \"d e\":\"f g\" stripComments:false runAlways:true",
            "--changeset alice:4 logicalFilePath:elsewhere.sql dbms:postgresql",
            "create table a (id int);",
            "\tinsert into a values ('--changeset x');  ",
            "-- a comment of ours",
            "/* another */",
            "--comment why",
            "--comment: why",
            "--comment",
            "--rollback drop table a;",
            "--rollback",
            "--preconditions onFail:HALT",
            "--precondition-sql-check expectedResult:0 select 0",
            "--validCheckSum: 9:abc",
            "select '関所 é';",
            "/",
            "go",
            "",
            "   ");
    return line.list()
        .ofMaxSize(10)
        .map(lines -> "--liquibase formatted sql\n" + String.join("\n", lines) + "\n");
  }

  @Property(tries = 500)
  void itIsLiquibases(@ForAll("changelogs") String changelog) throws Exception {
    Optional<LiquibaseFile> ours = LiquibaseFile.of(changelog.getBytes(StandardCharsets.UTF_8));
    Optional<List<ChangeSet>> theirs = theirs(changelog);
    Statistics.collect(ours.isPresent(), theirs.isPresent());

    if (ours.isPresent() && theirs.isPresent()) {
      assertThat(ours.get().sets()).isEqualTo(theirs.get());
    }
  }

  /** Empty when Liquibase refuses the file, so that nothing of it is ever run. */
  private static Optional<List<ChangeSet>> theirs(String changelog) throws Exception {
    Path folder = Files.createTempDirectory("changelogs");
    Path file = Files.writeString(folder.resolve("a.sql"), changelog);
    try {
      return Optional.of(
          new FormattedSqlChangeLogParser()
                  .parse("a.sql", new ChangeLogParameters(), new DirectoryResourceAccessor(folder))
                  .getChangeSets()
                  .stream()
                  .map(
                      set ->
                          new ChangeSet(
                              set.getAuthor(),
                              set.getId(),
                              Optional.of(set.getFilePath()).filter(path -> !path.equals("a.sql")),
                              set.generateCheckSum(ChecksumVersion.V9).toString(),
                              set.isRunOnChange() || set.isAlwaysRun()))
                  .toList());
    } catch (ChangeLogParseException e) {
      return Optional.empty();
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }
}
