package dev.sekisho.gate.ledger;

import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.spi.MigrationReport;
import dev.sekisho.gate.spi.MigrationReport.Run;
import dev.sekisho.gate.spi.MigrationReports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Reports of migrations in the database, which refuses to change or remove them. Thread-safe, also
 * over several nodes.
 *
 * @param database where they are kept
 */
public record JdbcMigrationReports(Database database) implements MigrationReports {

  @Override
  public boolean keep(MigrationReport report) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              if (insert(handle, report) == 0) {
                return false;
              }
              runs(handle, report);
              return true;
            });
  }

  private static int insert(Handle handle, MigrationReport report) {
    return handle
        .createUpdate(
            """
            insert into migration_report
              (id, position, sender, repository, target, ran_by, received_at)
            values
              (:id, (select coalesce(max(position), 0) + 1 from migration_report),
               :sender, :repository, :target, :by, :at)
            on conflict (id) do nothing
            """)
        .bind("id", report.id())
        .bind("sender", report.sender())
        .bind("repository", report.repository().value())
        .bind("target", report.database())
        .bind("by", report.by())
        .bind("at", report.receivedAt().toEpochMilli())
        .execute();
  }

  private static void runs(Handle handle, MigrationReport report) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into migration_run (report, number, file, sha256, applied, ran_at)
            values (:report, :number, :file, :sha256, :applied, :at)
            """);
    for (int i = 0; i < report.runs().size(); i++) {
      Run run = report.runs().get(i);
      batch
          .bind("report", report.id())
          .bind("number", i)
          .bind("file", run.file().value())
          .bind("sha256", run.sha256())
          .bind("applied", run.applied() ? 1 : 0)
          .bind("at", run.at().toEpochMilli())
          .add();
    }
    batch.execute();
  }

  @Override
  public List<MigrationReport> of(RepositoryName repository, String target, FilePath file) {
    List<MigrationReport> latest =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select r.*, m.sha256, m.applied, m.ran_at
                            from migration_run m join migration_report r on r.id = m.report
                            where m.file = :file and r.repository = :repository
                              and r.target = :target
                            order by r.position desc, r.id desc, m.number desc limit :max
                            """)
                        .bind("file", file.value())
                        .bind("repository", repository.value())
                        .bind("target", target)
                        .bind("max", RUNS_MAX)
                        .map(
                            (rs, context) ->
                                new MigrationReport(
                                    rs.getString("id"),
                                    rs.getString("sender"),
                                    repository,
                                    target,
                                    rs.getString("ran_by"),
                                    List.of(
                                        new Run(
                                            file,
                                            rs.getString("sha256"),
                                            rs.getInt("applied") == 1,
                                            Instant.ofEpochMilli(rs.getLong("ran_at")))),
                                    Instant.ofEpochMilli(rs.getLong("received_at"))))
                        .list());
    List<MigrationReport> inOrder = new ArrayList<>(latest);
    Collections.reverse(inOrder);
    return inOrder;
  }
}
