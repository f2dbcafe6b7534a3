package dev.sekisho.gate.bot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.sekisho.gate.action.PublishSettings;
import dev.sekisho.gate.bot.config.BotConfig;
import dev.sekisho.gate.bot.door.DecisionRoute;
import dev.sekisho.gate.bot.door.Door;
import dev.sekisho.gate.bot.door.Entrance;
import dev.sekisho.gate.bot.door.HealthRoutes;
import dev.sekisho.gate.bot.door.WebhookRoute;
import dev.sekisho.gate.bot.layer.LayerPort;
import dev.sekisho.gate.bot.layer.Layers;
import dev.sekisho.gate.bot.metric.ApiBudget;
import dev.sekisho.gate.bot.metric.MeasuredEngine;
import dev.sekisho.gate.bot.metric.MeasuredPublisher;
import dev.sekisho.gate.bot.metric.MeasuredSource;
import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.bot.page.DecisionPage;
import dev.sekisho.gate.bot.sweep.RuleWatch;
import dev.sekisho.gate.bot.sweep.RulesPort;
import dev.sekisho.gate.bot.sweep.Sweep;
import dev.sekisho.gate.bot.work.CommandDesk;
import dev.sekisho.gate.bot.work.DeliveryHandler;
import dev.sekisho.gate.bot.work.Listener;
import dev.sekisho.gate.bot.work.QuestionHandler;
import dev.sekisho.gate.bot.work.Recovery;
import dev.sekisho.gate.bot.work.Replies;
import dev.sekisho.gate.bot.work.SharedChecks;
import dev.sekisho.gate.bot.work.Sorting;
import dev.sekisho.gate.bot.work.WorkReports;
import dev.sekisho.gate.engine.RulesInForce;
import dev.sekisho.gate.github.webhook.Webhook;
import dev.sekisho.gate.json.DecisionJson;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.ledger.JdbcHeadRecord;
import dev.sekisho.gate.ledger.JdbcLedger;
import dev.sekisho.gate.ledger.JdbcRuleBook;
import dev.sekisho.gate.ledger.StoredDelivery;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.ledger.Workers;
import dev.sekisho.gate.pipeline.Gate;
import dev.sekisho.gate.pipeline.LayeredSource;
import dev.sekisho.gate.pipeline.Ports;
import dev.sekisho.gate.rules.reload.CurrentRules;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.FactSource;
import dev.sekisho.gate.spi.HeadRecord;
import dev.sekisho.gate.spi.Notifier;
import dev.sekisho.gate.spi.PullRequestIndex;
import dev.sekisho.gate.spi.RuleBook;
import dev.sekisho.gate.spi.VerdictPublisher;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Puts a bot together. Whoever installs it beside {@link BooksModule} binds {@link FactSource},
 * {@link PullRequestIndex}, {@link VerdictPublisher}, {@link Replies}, {@link RulesPort} and {@link
 * OpenPullRequests}, and may bind a {@link LayerPort}, a {@link Notifier}, an {@link ApiBudget}, a
 * {@link Redelivery}, {@link PublishSettings} and add {@link EvidenceSource}s, {@link Entrance}s,
 * {@link Part}s, {@link Listener}s, handlers of other deliveries ({@link #HANDLER}) and needs
 * ({@link #NEED}).
 */
public final class BotModule extends AbstractModule {

  /** What handles the deliveries of one event, by its name. */
  public static final TypeLiteral<Workers.Handler<StoredDelivery>> HANDLER = new TypeLiteral<>() {};

  /** Whether something is there without which a bot is not ready, by its name. */
  public static final TypeLiteral<BooleanSupplier> NEED = new TypeLiteral<>() {};

  private static final TypeLiteral<String> STRING = TypeLiteral.get(String.class);

  /** A bot. */
  public BotModule() {}

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), EvidenceSource.class);
    Multibinder.newSetBinder(binder(), Entrance.class);
    Multibinder.newSetBinder(binder(), Part.class).addBinding().to(Recovery.class);
    Multibinder.newSetBinder(binder(), Listener.class);
    MapBinder.newMapBinder(binder(), STRING, HANDLER);
    MapBinder.newMapBinder(binder(), STRING, NEED);
    OptionalBinder.newOptionalBinder(binder(), Notifier.class)
        .setDefault()
        .toInstance(message -> ActionOutcome.Done.WITHOUT_REFERENCE);
    OptionalBinder.newOptionalBinder(binder(), ApiBudget.class)
        .setDefault()
        .toInstance(ApiBudget.UNKNOWN);
    OptionalBinder.newOptionalBinder(binder(), Redelivery.class).setDefault().toInstance(() -> {});
    OptionalBinder.newOptionalBinder(binder(), PublishSettings.class)
        .setDefault()
        .toInstance(PublishSettings.DEFAULT);
    OptionalBinder.newOptionalBinder(binder(), LayerPort.class);
    bind(Bot.class).in(Singleton.class);
  }

  @Provides
  @Singleton
  Meters meters(InstantSource clock, ApiBudget budget) {
    Meters meters = new Meters(clock);
    meters.watch(budget);
    return meters;
  }

  @Provides
  @Singleton
  LayeredSource source(FactSource host, Set<EvidenceSource> layers) {
    return new LayeredSource(host, List.copyOf(layers));
  }

  @Provides
  @Singleton
  RuleBook ruleBook(Books books) {
    return new JdbcRuleBook(books.database());
  }

  @Provides
  @Singleton
  Layers layers(CurrentRules rules, Optional<LayerPort> port, RuleBook book, InstantSource clock) {
    return new Layers(rules, port, added -> book.inForce(added, clock.instant()));
  }

  @Provides
  @Singleton
  Gate gate(
      Layers layers,
      LayeredSource source,
      Meters meters,
      PullRequestIndex index,
      VerdictPublisher publisher,
      Notifier notifier,
      WorkQueue queue,
      JdbcLedger ledger,
      JdbcHeadRecord heads,
      Inbox inbox,
      PublishSettings settings,
      InstantSource clock) {
    Ports ports =
        new Ports(
            index,
            new MeasuredSource(layers.over(source), meters),
            new MeasuredPublisher(publisher, meters),
            notifier,
            queue,
            new SharedChecks(ledger, heads),
            inbox,
            DecisionJson.ids());
    return new Gate(
        () -> new MeasuredEngine(layers.engine(), meters),
        layers::isWokenBy,
        ports,
        settings,
        clock);
  }

  @Provides
  @Singleton
  Recovery recovery(WorkQueue queue, CurrentRules rules) {
    return new Recovery(queue, () -> rules.get().engine().reads());
  }

  @Provides
  @Singleton
  CommandDesk commands(
      FactSource source, Books books, WorkQueue queue, Replies replies, InstantSource clock) {
    return new CommandDesk(source, books.heads(), books.glass(), queue, replies, clock);
  }

  @Provides
  @Singleton
  Workers workers(
      Inbox inbox,
      WorkQueue queue,
      Gate gate,
      HeadRecord heads,
      CommandDesk commands,
      Recovery recovery,
      RuleWatch rules,
      Layers layers,
      Sweep sweep,
      Set<Listener> listeners,
      Map<String, Workers.Handler<StoredDelivery>> handlers,
      Meters meters,
      JdbcLedger ledger,
      InstantSource clock) {
    List<Listener> all = new ArrayList<>(listeners);
    all.add(rules::see);
    all.add(event -> layers.see(event, sweep::run));
    return new Workers(
        inbox,
        queue,
        clock,
        new Sorting(handlers, new DeliveryHandler(heads, commands, gate, queue, all)),
        new QuestionHandler(gate, recovery, meters),
        new WorkReports(meters, ledger, clock));
  }

  @Provides
  @Singleton
  Sweep sweep(OpenPullRequests pulls, WorkQueue queue, Meters meters) {
    return new Sweep(pulls::watched, pulls::of, queue, meters, () -> {});
  }

  @Provides
  @Singleton
  RuleWatch ruleWatch(
      RulesPort place,
      CurrentRules current,
      Meters meters,
      RuleBook book,
      Sweep sweep,
      InstantSource clock) {
    return new RuleWatch(
        place,
        current,
        meters,
        rules -> book.inForce(rules.inForce(RulesInForce.ORGANISATION, ""), clock.instant()),
        sweep::run);
  }

  @Provides
  @Singleton
  Door door(
      BotConfig config,
      Books books,
      Workers workers,
      CurrentRules rules,
      Meters meters,
      Set<Entrance> entrances,
      Map<String, BooleanSupplier> needs,
      InstantSource clock) {
    WebhookRoute webhook =
        new WebhookRoute(
            new Webhook(config.github().webhookSecrets()), books.inbox(), meters, workers::wake);
    HealthRoutes health =
        new HealthRoutes(
            books.database(), books.inbox(), books.queue(), meters, needs(rules, workers, needs));
    DecisionPage page = new DecisionPage(DecisionPage.web(config.github().access().api()), clock);
    return new Door(
        config.bind(),
        config.port(),
        webhook,
        health,
        new DecisionRoute(books.ledger(), page),
        entrances);
  }

  private static Map<String, BooleanSupplier> needs(
      CurrentRules rules, Workers workers, Map<String, BooleanSupplier> more) {
    Map<String, BooleanSupplier> needs = new LinkedHashMap<>();
    needs.put("rules", rules::isThere);
    needs.put("workers", workers::isAlive);
    needs.putAll(more);
    return needs;
  }
}
