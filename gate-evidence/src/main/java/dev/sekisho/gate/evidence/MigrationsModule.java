package dev.sekisho.gate.evidence;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.sekisho.gate.bot.Books;
import dev.sekisho.gate.bot.Part;
import dev.sekisho.gate.evidence.EvidenceConfig.Migrations;
import dev.sekisho.gate.evidence.MigrationWay.History;
import dev.sekisho.gate.evidence.MigrationWay.Job;
import dev.sekisho.gate.evidence.MigrationWay.Reports;
import dev.sekisho.gate.evidence.MigrationWay.Tool;
import dev.sekisho.gate.ledger.JdbcMigrationReports;
import dev.sekisho.gate.migration.GuardedMigrations;
import dev.sekisho.gate.migration.MigrationEvidence;
import dev.sekisho.gate.migration.check.NamedCheck;
import dev.sekisho.gate.migration.history.FlywayHistory;
import dev.sekisho.gate.migration.history.HistoryDatabase;
import dev.sekisho.gate.migration.history.LiquibaseHistory;
import dev.sekisho.gate.migration.report.ReportedMigrations;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.HeadFiles;
import dev.sekisho.gate.spi.MigrationSource;
import java.util.List;

/** Joins what tells migrations to a bot. */
final class MigrationsModule extends AbstractModule {
  private static final int CONNECTIONS = 2;
  private static final long CONNECT_MILLIS = 3_000;

  private final Migrations config;

  MigrationsModule(Migrations config) {
    this.config = config;
  }

  @Override
  protected void configure() {
    if (!config.reporters().isEmpty()) {
      install(new ReportsModule(config.reporters()));
    }
    if (!config.ways().isEmpty()) {
      Multibinder.newSetBinder(binder(), EvidenceSource.class)
          .addBinding()
          .to(MigrationEvidence.class);
    }
  }

  @Provides
  @Singleton
  Histories histories() {
    return new Histories();
  }

  @ProvidesIntoSet
  Part connections(Histories histories) {
    return histories;
  }

  @Provides
  @Singleton
  MigrationEvidence migrations(Guards guards, Books books, Histories histories, HeadFiles files) {
    List<MigrationSource> sources =
        config.ways().stream()
            .<MigrationSource>map(
                way ->
                    way.fold(
                        history ->
                            new GuardedMigrations(
                                history(history, histories, files),
                                guards.of("migrations of " + history.database())),
                        reports -> reports(reports, books, files),
                        check -> check(check, files)))
            .toList();
    return new MigrationEvidence(sources);
  }

  private static MigrationSource history(History way, Histories histories, HeadFiles files) {
    HistoryDatabase database =
        new HistoryDatabase(way.database(), histories.open(connections(way)), way.zone());
    return way.tool() == Tool.FLYWAY
        ? new FlywayHistory(
            database, way.schema(), way.table().orElse(FlywayHistory.TABLE), way.paths(), files)
        : new LiquibaseHistory(
            database, way.schema(), way.table().orElse(LiquibaseHistory.TABLE), way.paths(), files);
  }

  /** A database that is down when the bot starts is a gap later, and no reason not to start. */
  private static HikariDataSource connections(History way) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("migrations of " + way.database());
    pool.setJdbcUrl(way.url());
    pool.setUsername(way.user());
    pool.setPassword(way.password().value());
    pool.setReadOnly(true);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(CONNECT_MILLIS);
    pool.setInitializationFailTimeout(-1);
    return new HikariDataSource(pool);
  }

  private static MigrationSource reports(Reports way, Books books, HeadFiles files) {
    return new ReportedMigrations(
        way.database(),
        way.paths(),
        way.repeatable(),
        new JdbcMigrationReports(books.database()),
        files);
  }

  private static MigrationSource check(Job way, HeadFiles files) {
    return new NamedCheck(way.check(), way.app(), way.database(), way.paths(), files);
  }
}
