package dev.sekisho.gate.evidence;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.sekisho.gate.bot.Books;
import dev.sekisho.gate.bot.OpenPullRequests;
import dev.sekisho.gate.bot.door.Entrance;
import dev.sekisho.gate.bot.door.MigrationEntrance;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.ledger.JdbcMigrationReports;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.migration.report.ReportDesk;
import dev.sekisho.gate.migration.report.ReportSecret;
import dev.sekisho.gate.spi.Request;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes reports of migrations in, and has the pull requests of their repository judged again. */
final class ReportsModule extends AbstractModule {
  private static final Logger LOG = LoggerFactory.getLogger(ReportsModule.class);

  private final List<ReportSecret> reporters;

  ReportsModule(List<ReportSecret> reporters) {
    this.reporters = List.copyOf(reporters);
  }

  @ProvidesIntoSet
  Entrance reports(
      Books books, Guards guards, OpenPullRequests pulls, WorkQueue queue, InstantSource clock) {
    ReportDesk desk = new ReportDesk(reporters, new JdbcMigrationReports(books.database()), clock);
    return new MigrationEntrance(
        desk,
        report -> guards.threads().execute(() -> askAgain(report.repository(), pulls, queue)));
  }

  /** What fails here is left to the sweep. */
  private static void askAgain(RepositoryName repository, OpenPullRequests pulls, WorkQueue queue) {
    try {
      List<PullRequestRef> open = pulls.of(repository);
      queue.want(open.stream().map(Request::merge).toList());
      open.forEach(queue::hasten);
    } catch (RuntimeException e) {
      LOG.warn("the pull requests of {} wait for the sweep: {}", repository, e.getMessage());
    }
  }
}
