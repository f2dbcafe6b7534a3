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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads Flyway's history table, and compares version, description and checksum with the file at the
 * head. Thread-safe.
 */
public final class FlywayHistory implements MigrationSource {

  /** What Flyway calls its table unless it is told otherwise. */
  public static final String TABLE = "flyway_schema_history";

  private static final String COLUMNS =
      "installed_rank, version, description, type, checksum, installed_by, installed_on, success";

  private final HistoryDatabase database;
  private final Optional<String> schema;
  private final String table;
  private final Paths paths;
  private final HeadFiles files;

  /**
   * The history of a database.
   *
   * @param schema where the table is; empty for the schema that a connection begins in
   * @param table usually {@link #TABLE}
   * @param paths the files that Flyway runs in this database
   * @param files reads them at the head
   */
  public FlywayHistory(
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
    return "flyway of " + database.name();
  }

  @Override
  public boolean isAbout(FilePath file) {
    return paths.have(file);
  }

  @Override
  public Evidence<Listing<Migration>> ask(FactSheet sheet, List<ChangedFile> changed) {
    List<FlywayRow> rows = database.read(schema, table, true, COLUMNS, "installed_rank", this::row);
    List<Migration> migrations = new ArrayList<>();
    for (ChangedFile file : changed) {
      Supplier<byte[]> content =
          () -> files.read(sheet.subject().repository(), sheet.head(), file.path());
      migrations.add(
          FlywayName.of(file.path())
              .map(name -> standing(file.path(), name, rows, content))
              .orElseGet(
                  () ->
                      at(file.path())
                          .pending("Flyway runs no file of this name in " + database.name())));
    }
    return Evidence.known(Listing.complete(migrations), name(), sheet.asOf());
  }

  private FlywayRow row(ResultSet row) throws SQLException {
    int checksum = row.getInt("checksum");
    Optional<Integer> known = row.wasNull() ? Optional.empty() : Optional.of(checksum);
    return new FlywayRow(
        row.getInt("installed_rank"),
        Optional.ofNullable(row.getString("version")).flatMap(FlywayVersion::of),
        row.getString("description"),
        row.getString("type"),
        known,
        row.getString("installed_by"),
        database.instant(row.getTimestamp("installed_on")),
        row.getBoolean("success"));
  }

  private Migration standing(
      FilePath file, FlywayName name, List<FlywayRow> rows, Supplier<byte[]> content) {
    return rows.stream()
        .filter(row -> row.isOf(name))
        .reduce((earlier, later) -> later)
        .map(row -> compared(file, name, row, content))
        .orElseGet(() -> at(file).pending(missing(name, rows)));
  }

  private Migration compared(
      FilePath file, FlywayName name, FlywayRow row, Supplier<byte[]> content) {
    String where = "row " + row.rank() + " of " + table + " of " + database.name();
    if (row.isUndone()) {
      return at(file).pending(where + " says that " + name.said() + " was taken back");
    }
    if (row.isBaseline()) {
      return at(file).pending(where + " is the baseline, and no file was run for it");
    }
    if (!row.success()) {
      return at(file).failed(where + " says that " + name.said() + " failed");
    }
    if (!row.isSqlFile() || row.checksum().isEmpty()) {
      return at(file)
          .pending(where + " holds no checksum of a file, so nobody can tell what was run");
    }
    return compared(file, name, row, content.get(), where);
  }

  private Migration compared(
      FilePath file, FlywayName name, FlywayRow row, byte[] content, String where) {
    boolean repeatable = name.version().isEmpty();
    if (repeatable && FlywayChecksum.text(content).contains("${")) {
      return at(file)
          .pending("it holds placeholders, and Flyway's checksum is that of what they stand for");
    }
    int checksum = FlywayChecksum.of(content);
    if (checksum != row.checksum().orElseThrow()) {
      String other =
          where
              + " has the checksum "
              + row.checksum().orElseThrow()
              + ", and the file has "
              + checksum;
      return repeatable ? at(file).pending(other) : at(file).changed(other);
    }
    if (!name.isDescribedAs(row.description())) {
      return at(file)
          .changed(where + " was run as '" + row.description() + "', and the file was renamed");
    }
    return at(file).applied(where, String.valueOf(checksum), row.by(), row.at());
  }

  /** Why there is no row, as far as the others tell. */
  private String missing(FlywayName name, List<FlywayRow> rows) {
    String none = database.name() + " has no row for " + name.said();
    if (name.version().isEmpty()) {
      return none;
    }
    FlywayVersion version = name.version().get();
    Optional<FlywayVersion> baseline = newest(rows.stream().filter(FlywayRow::isBaseline).toList());
    if (baseline.filter(begin -> version.compareTo(begin) <= 0).isPresent()) {
      return none + " and begins at " + baseline.get() + ", so Flyway never runs it there";
    }
    return newest(rows)
        .filter(reached -> version.compareTo(reached) < 0)
        .map(
            reached ->
                none + " and is at " + reached + " already, so Flyway runs it only out of order")
        .orElse(none);
  }

  private static Optional<FlywayVersion> newest(List<FlywayRow> rows) {
    return rows.stream().flatMap(row -> row.version().stream()).max(Comparator.naturalOrder());
  }

  private Standing at(FilePath file) {
    return new Standing(file, database.name());
  }
}
