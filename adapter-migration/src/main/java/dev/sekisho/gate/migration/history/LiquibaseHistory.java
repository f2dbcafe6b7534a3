package dev.sekisho.gate.migration.history;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.migration.Paths;
import dev.sekisho.gate.migration.Standing;
import dev.sekisho.gate.spi.HeadFiles;
import dev.sekisho.gate.spi.MigrationSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Liquibase's history table, and compares author, id, path and checksum of every change set
 * in a file at the head. Only formatted SQL can be compared: what Liquibase would make of another
 * form takes Liquibase to tell. Thread-safe.
 */
public final class LiquibaseHistory implements MigrationSource {

  /** What Liquibase calls its table unless it is told otherwise. */
  public static final String TABLE = "DATABASECHANGELOG";

  private static final String COLUMNS =
      "ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE, MD5SUM, DEPLOYMENT_ID";
  private static final String COMPARED = "9:";

  private final HistoryDatabase database;
  private final Optional<String> schema;
  private final String table;
  private final Paths paths;
  private final HeadFiles files;

  /**
   * The history of a database.
   *
   * @param schema where the table is; empty for the schema that a connection begins in
   * @param table usually {@link #TABLE}; without quotes, as Liquibase writes it
   * @param paths the changelogs that Liquibase runs in this database
   * @param files reads them at the head
   */
  public LiquibaseHistory(
      HistoryDatabase database,
      Optional<String> schema,
      String table,
      Paths paths,
      HeadFiles files) {
    this.database = database;
    this.schema = schema.map(HistoryDatabase::checked);
    this.table = HistoryDatabase.checked(table);
    this.paths = paths;
    this.files = files;
  }

  @Override
  public String name() {
    return "liquibase of " + database.name();
  }

  @Override
  public boolean isAbout(FilePath file) {
    return paths.have(file);
  }

  @Override
  public Evidence<Listing<Migration>> ask(FactSheet sheet, List<ChangedFile> changed) {
    List<LiquibaseRow> rows =
        database.read(schema, table, false, COLUMNS, "ORDEREXECUTED", this::row);
    List<Migration> migrations = new ArrayList<>();
    for (ChangedFile file : changed) {
      byte[] content = files.read(sheet.subject().repository(), sheet.head(), file.path());
      Standing here = new Standing(file.path(), database.name());
      Optional<LiquibaseFile> read = LiquibaseFile.of(content);
      if (read.isEmpty()) {
        migrations.add(
            here.pending(
                "only plain formatted SQL can be compared with "
                    + table
                    + " of "
                    + database.name()));
      } else {
        read.get().sets().forEach(set -> migrations.add(standing(here, set, rows)));
      }
    }
    return Evidence.known(Listing.complete(migrations), name(), sheet.asOf());
  }

  private LiquibaseRow row(ResultSet row) throws SQLException {
    return new LiquibaseRow(
        row.getString("ID"),
        row.getString("AUTHOR"),
        row.getString("FILENAME"),
        database.instant(row.getTimestamp("DATEEXECUTED")),
        row.getInt("ORDEREXECUTED"),
        row.getString("EXECTYPE"),
        Optional.ofNullable(row.getString("MD5SUM")),
        Optional.ofNullable(row.getString("DEPLOYMENT_ID")).orElse("unknown"));
  }

  private Migration standing(Standing here, LiquibaseFile.ChangeSet set, List<LiquibaseRow> rows) {
    String name = "change set " + set.author() + ":" + set.id();
    List<LiquibaseRow> own = rows.stream().filter(row -> row.isOf(set)).toList();
    return own.stream()
        .filter(row -> row.goesBy(set, here.file().value()))
        .reduce((earlier, later) -> later)
        .map(row -> compared(here, set, row, name))
        .orElseGet(
            () ->
                here.pending(
                    database.name()
                        + " has no row for "
                        + name
                        + (own.isEmpty()
                            ? ""
                            : " of this file, only of " + own.get(own.size() - 1).path())));
  }

  private Migration compared(
      Standing here, LiquibaseFile.ChangeSet set, LiquibaseRow row, String name) {
    String where = name + " of " + table + " of " + database.name();
    if (row.type().equals("FAILED")) {
      return here.failed(where + " failed");
    }
    if (!row.wasRun()) {
      return here.pending(where + " is marked " + row.type() + ", and was not run");
    }
    String kept = row.checksum().orElse("none");
    if (!kept.startsWith(COMPARED)) {
      return here.pending(
          where + " has the checksum " + kept + ", and only those of version 9 can be compared");
    }
    if (!kept.equals(set.checksum())) {
      String other = where + " has the checksum " + kept + ", and the file has " + set.checksum();
      return set.reruns() ? here.pending(other) : here.changed(other);
    }
    return here.applied(where, kept, "deployment " + row.deployment() + " of Liquibase", row.at());
  }
}
