package dev.sekisho.gate.migration.report;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.migration.Paths;
import dev.sekisho.gate.migration.Sha256;
import dev.sekisho.gate.migration.Standing;
import dev.sekisho.gate.spi.HeadFiles;
import dev.sekisho.gate.spi.MigrationReport;
import dev.sekisho.gate.spi.MigrationReport.Run;
import dev.sekisho.gate.spi.MigrationReports;
import dev.sekisho.gate.spi.MigrationSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers from the reports about one database. The last report of a file counts, and the evidence
 * is as old as the oldest report that it rests on. Thread-safe.
 */
public final class ReportedMigrations implements MigrationSource {
  private final String database;
  private final Paths paths;
  private final Optional<Paths> repeatable;
  private final MigrationReports reports;
  private final HeadFiles files;

  /**
   * The reports about a database.
   *
   * @param database its name, as the reports spell it
   * @param paths the files that run there
   * @param repeatable those of them that run again whenever they change, so that another content is
   *     waited for and not refused
   * @param reports the reports
   * @param files reads the files at the head
   */
  public ReportedMigrations(
      String database,
      Paths paths,
      Optional<Paths> repeatable,
      MigrationReports reports,
      HeadFiles files) {
    this.database = database;
    this.paths = paths;
    this.repeatable = repeatable;
    this.reports = reports;
    this.files = files;
  }

  @Override
  public String name() {
    return "reports about " + database;
  }

  @Override
  public boolean isAbout(FilePath file) {
    return paths.have(file);
  }

  @Override
  public Evidence<Listing<Migration>> ask(FactSheet sheet, List<ChangedFile> changed) {
    List<Migration> migrations = new ArrayList<>();
    Instant oldest = sheet.asOf();
    for (ChangedFile file : changed) {
      List<MigrationReport> about = reports.of(sheet.subject().repository(), database, file.path());
      if (about.isEmpty()) {
        migrations.add(
            new Standing(file.path(), database)
                .pending("nobody reported that it was applied to " + database));
      } else {
        MigrationReport last = about.get(about.size() - 1);
        migrations.add(standing(sheet, file.path(), last));
        oldest = last.receivedAt().isBefore(oldest) ? last.receivedAt() : oldest;
      }
    }
    return Evidence.known(Listing.complete(migrations), name(), oldest);
  }

  private Migration standing(FactSheet sheet, FilePath file, MigrationReport report) {
    Run run = report.runs().get(report.runs().size() - 1);
    Standing here = new Standing(file, database);
    String where = "report of " + report.sender() + " at " + report.receivedAt();
    if (!run.applied()) {
      return here.failed(where + " says that it failed");
    }
    String checksum = Sha256.of(files.read(sheet.subject().repository(), sheet.head(), file));
    if (checksum.equals(run.sha256())) {
      return here.applied(
          where, "sha256:" + checksum, report.by() + " through " + report.sender(), run.at());
    }
    String other =
        where
            + " is about another content: sha256:"
            + run.sha256()
            + ", and the file has "
            + "sha256:"
            + checksum;
    boolean runsAgain = repeatable.filter(again -> again.have(file)).isPresent();
    return runsAgain ? here.pending(other) : here.changed(other);
  }
}
