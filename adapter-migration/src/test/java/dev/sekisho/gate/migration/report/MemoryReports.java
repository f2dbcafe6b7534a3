package dev.sekisho.gate.migration.report;

import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.spi.MigrationReport;
import dev.sekisho.gate.spi.MigrationReports;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports that are kept in memory. */
final class MemoryReports implements MigrationReports {
  final Map<String, MigrationReport> kept = new LinkedHashMap<>();

  @Override
  public boolean keep(MigrationReport report) {
    return kept.putIfAbsent(report.id(), report) == null;
  }

  @Override
  public List<MigrationReport> of(RepositoryName repository, String database, FilePath file) {
    return kept.values().stream()
        .filter(report -> report.repository().equals(repository))
        .filter(report -> report.database().equals(database))
        .flatMap(
            report ->
                report.runs().stream()
                    .filter(run -> run.file().equals(file))
                    .map(
                        run ->
                            new MigrationReport(
                                report.id(),
                                report.sender(),
                                repository,
                                database,
                                report.by(),
                                List.of(run),
                                report.receivedAt())))
        .toList();
  }
}
