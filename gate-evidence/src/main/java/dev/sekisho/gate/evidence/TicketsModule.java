package dev.sekisho.gate.evidence;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.sekisho.gate.bot.Books;
import dev.sekisho.gate.bot.BotModule;
import dev.sekisho.gate.bot.Part;
import dev.sekisho.gate.bot.config.BotConfig;
import dev.sekisho.gate.bot.door.Entrance;
import dev.sekisho.gate.bot.page.DecisionPage;
import dev.sekisho.gate.evidence.EvidenceConfig.Tickets;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.ledger.JdbcTicketRecord;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.pipeline.Gate;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.Herald;
import dev.sekisho.gate.tracker.TrackerAdapter;
import dev.sekisho.gate.tracker.hook.JiraHook;
import dev.sekisho.gate.tracker.hook.JiraHook.Proof;
import java.net.URI;
import java.time.InstantSource;

/** Joins the trackers to a bot. */
final class TicketsModule extends AbstractModule {
  private final Tickets config;

  TicketsModule(Tickets config) {
    this.config = config;
  }

  @Override
  protected void configure() {
    config
        .jira()
        .filter(jira -> !jira.hookSecrets().isEmpty())
        .ifPresent(
            jira -> {
              bind(JiraHook.class)
                  .toInstance(new JiraHook(jira.site(), Proof.SIGNATURE, jira.hookSecrets()));
              Multibinder.newSetBinder(binder(), Entrance.class)
                  .addBinding()
                  .to(JiraEntrance.class);
              MapBinder.newMapBinder(binder(), TypeLiteral.get(String.class), BotModule.HANDLER)
                  .addBinding(JiraEntrance.EVENT)
                  .to(JiraWork.class);
            });
  }

  @Provides
  @Singleton
  TrackerAdapter trackers(Guards guards, Books books, InstantSource clock) {
    TrackerAdapter.Builder builder =
        TrackerAdapter.builder(guards.threads(), clock)
            .bounds(guards.settings())
            .accounts(config.accounts());
    config
        .jira()
        .ifPresent(
            jira -> builder.jira(jira.site(), jira.dialect(), jira.credentials(), jira.approval()));
    config
        .redmine()
        .ifPresent(
            redmine -> builder.redmine(redmine.site(), redmine.credentials(), redmine.approval()));
    return builder.build(new JdbcTicketRecord(books.database(), clock));
  }

  @Provides
  @Singleton
  TicketNews news(TrackerAdapter trackers, Gate gate, WorkQueue queue) {
    return new TicketNews(trackers.events(), gate, queue);
  }

  @ProvidesIntoSet
  EvidenceSource tickets(TrackerAdapter trackers) {
    return trackers.source();
  }

  @ProvidesIntoSet
  Herald atTickets(TrackerAdapter trackers, BotConfig bot) {
    URI web = DecisionPage.web(bot.github().access().api());
    return trackers.herald(pull -> page(web, pull), config.deployedStatus());
  }

  private static URI page(URI web, PullRequestRef pull) {
    return web.resolve("/" + pull.repository() + "/pull/" + pull.number());
  }

  @ProvidesIntoSet
  @Singleton
  Part watch(TrackerAdapter trackers, TicketNews news, Books books) {
    return new TicketWatch(trackers, news, books);
  }
}
