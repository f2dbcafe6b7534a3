package dev.sekisho.gate.bot;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.sekisho.gate.bot.config.BotConfig;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.GlassEvidence;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.ledger.JdbcHeadRecord;
import dev.sekisho.gate.ledger.JdbcLedger;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.rules.reload.CurrentRules;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.HeadRecord;
import java.time.InstantSource;

/** Binds the configuration, the books, the rules to begin with, and the clock. */
public final class BooksModule extends AbstractModule {
  private final BotConfig config;
  private final Books books;
  private final CurrentRules rules;
  private final InstantSource clock;

  /**
   * Books that are open.
   *
   * @param rules those to begin with, or none yet
   */
  public BooksModule(BotConfig config, Books books, CurrentRules rules, InstantSource clock) {
    this.config = config;
    this.books = books;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  protected void configure() {
    bind(BotConfig.class).toInstance(config);
    bind(InstantSource.class).toInstance(clock);
    bind(CurrentRules.class).toInstance(rules);
    bind(Books.class).toInstance(books);
    bind(Database.class).toInstance(books.database());
    bind(Inbox.class).toInstance(books.inbox());
    bind(WorkQueue.class).toInstance(books.queue());
    bind(JdbcLedger.class).toInstance(books.ledger());
    bind(JdbcHeadRecord.class).toInstance(books.heads());
    bind(HeadRecord.class).toInstance(books.heads());
    Multibinder.newSetBinder(binder(), EvidenceSource.class)
        .addBinding()
        .toInstance(new GlassEvidence(books.glass()));
  }
}
