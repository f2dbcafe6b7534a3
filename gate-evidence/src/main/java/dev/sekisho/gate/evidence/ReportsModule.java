package dev.sekisho.gate.evidence;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.sekisho.gate.bot.Books;
import dev.sekisho.gate.bot.door.Entrance;
import dev.sekisho.gate.bot.door.MigrationEntrance;
import dev.sekisho.gate.bot.sweep.Sweep;
import dev.sekisho.gate.ledger.JdbcMigrationReports;
import dev.sekisho.gate.migration.report.ReportDesk;
import dev.sekisho.gate.migration.report.ReportSecret;
import java.time.InstantSource;
import java.util.List;

/** Takes reports of migrations in, and has the pull requests of their repository judged again. */
final class ReportsModule extends AbstractModule {
  private final List<ReportSecret> reporters;

  ReportsModule(List<ReportSecret> reporters) {
    this.reporters = List.copyOf(reporters);
  }

  @ProvidesIntoSet
  Entrance reports(Books books, Guards guards, Sweep sweep, InstantSource clock) {
    ReportDesk desk = new ReportDesk(reporters, new JdbcMigrationReports(books.database()), clock);
    return new MigrationEntrance(
        desk, report -> guards.threads().execute(() -> sweep.run(report.repository())));
  }
}
