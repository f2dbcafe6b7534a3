package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.RepositoryName;
import java.util.List;

/** Keeps the reports of those who ran migrations. Nothing in it is changed or removed. */
public interface MigrationReports {

  /** Runs that are found for one file; of more, the latest. */
  int RUNS_MAX = 100;

  /**
   * Keeps a report; it is on the disk when this returns.
   *
   * @return false when a report of this id was kept before; then nothing is
   */
  boolean keep(MigrationReport report);

  /**
   * What was reported of a file in a database, in the order in which it came: one entry for each
   * run, and of the report only that run.
   */
  List<MigrationReport> of(RepositoryName repository, String database, FilePath file);
}
