package dev.sekisho.gate.deploy.host;

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
import dev.sekisho.gate.bot.door.Entrance;
import dev.sekisho.gate.bot.layer.Layers;
import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.bot.page.DecisionPage;
import dev.sekisho.gate.bot.work.Listener;
import dev.sekisho.gate.deploy.Counter;
import dev.sekisho.gate.deploy.KeptThreads;
import dev.sekisho.gate.deploy.Merges;
import dev.sekisho.gate.deploy.Service;
import dev.sekisho.gate.github.fact.GitHubPullRequests;
import dev.sekisho.gate.github.fact.OwnName;
import dev.sekisho.gate.github.publish.DeploymentHerald;
import dev.sekisho.gate.github.publish.PullRequestHerald;
import dev.sekisho.gate.json.DecisionJson;
import dev.sekisho.gate.ledger.Backoff;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.ledger.JdbcLocks;
import dev.sekisho.gate.ledger.JdbcOutbox;
import dev.sekisho.gate.ledger.JdbcReleases;
import dev.sekisho.gate.ledger.StoredDelivery;
import dev.sekisho.gate.ledger.Workers;
import dev.sekisho.gate.pipeline.DeskPorts;
import dev.sekisho.gate.pipeline.FreezeEvidence;
import dev.sekisho.gate.pipeline.LayeredSource;
import dev.sekisho.gate.pipeline.ReleaseDesk;
import dev.sekisho.gate.pipeline.ReleaseEvidence;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.slack.SlackAdapter;
import dev.sekisho.gate.slack.SlackSettings;
import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.message.Wording;
import dev.sekisho.gate.slack.tell.Audience;
import dev.sekisho.gate.slack.tell.ThreadBook;
import dev.sekisho.gate.slack.wire.Sleeper;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.Herald;
import dev.sekisho.gate.spi.Locks;
import dev.sekisho.gate.spi.ReleaseStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Adds to a bot what deploys: a door for Slack, the release desk, an executor and the heralds.
 * Install it beside {@link dev.sekisho.gate.bot.host.HostModule}, and add your own {@link Herald}s
 * and {@link EvidenceSource}s.
 */
public final class DeployModule extends AbstractModule {
  private static final TypeLiteral<String> STRING = TypeLiteral.get(String.class);

  private final DeployFoundation foundation;
  private final boolean freezesAreElsewhere;

  /**
   * A module.
   *
   * @param freezesAreElsewhere whether another source of evidence tells freezes as well
   */
  public DeployModule(DeployFoundation foundation, boolean freezesAreElsewhere) {
    this.foundation = foundation;
    this.freezesAreElsewhere = freezesAreElsewhere;
  }

  @Override
  protected void configure() {
    bind(ReleaseStore.class).to(JdbcReleases.class);
    bind(ThreadBook.class).to(KeptThreads.class);
    Multibinder.newSetBinder(binder(), Herald.class);
    MapBinder<String, Workers.Handler<StoredDelivery>> handlers =
        MapBinder.newMapBinder(binder(), STRING, BotModule.HANDLER);
    SlackWork.EVENTS.forEach(event -> handlers.addBinding(event).to(SlackWork.class));
  }

  @Provides
  @Singleton
  JdbcReleases releases(Books books, Set<Herald> heralds) {
    return new JdbcReleases(
        books.database(),
        heralds.stream().map(Herald::audience).collect(Collectors.toUnmodifiableSet()));
  }

  @Provides
  @Singleton
  Locks locks(Books books) {
    return new JdbcLocks(books.database());
  }

  @Provides
  @Singleton
  KeptThreads threads(Books books) {
    return new KeptThreads(books.database());
  }

  @Provides
  @Singleton
  ReleaseDesk desk(
      Layers layers,
      LayeredSource source,
      ReleaseStore releases,
      Locks locks,
      Set<Herald> heralds,
      Books books,
      InstantSource clock) {
    DeskPorts ports =
        new DeskPorts(
            layers.over(source),
            target -> foundation.deployer(),
            releases,
            locks,
            new JdbcOutbox(books.database(), new Backoff(Math::random)),
            List.copyOf(heralds),
            books.glass(),
            books.ledger(),
            DecisionJson.ids());
    return new ReleaseDesk(layers::engine, ports, foundation.node().value(), clock);
  }

  @Provides
  @Singleton
  SlackAdapter slack(Inbox inbox, Meters meters, ThreadBook threads, InstantSource clock) {
    DeployConfig.Slack slack = foundation.config().slack();
    return new SlackAdapter(
        new SlackSettings(
            slack.api(),
            slack.bot(),
            slack.app(),
            slack.secrets(),
            Sleeper.THREAD,
            RandomGenerator.getDefault()),
        new SlackShelf(inbox, meters),
        List.of(user -> foundation.files().get().people().login(user)),
        this::audience,
        threads,
        clock);
  }

  private Audience.Place audience(Target target) {
    Service service =
        foundation
            .files()
            .get()
            .services()
            .find(target.service())
            .orElseThrow(
                () -> new IllegalStateException("the files name no channel for " + target));
    return new Audience.Place(
        new ChannelId(service.channel()), new Wording(service.zone(), codeHost()));
  }

  private String codeHost() {
    return DecisionPage.web(foundation.config().bot().github().access().api()).getAuthority();
  }

  @Provides
  @Singleton
  SlackWork slackWork(
      ReleaseDesk desk, SlackAdapter slack, ThreadBook threads, InstantSource clock) {
    return new SlackWork(
        new Counter(
            desk,
            () -> foundation.files().get().services(),
            slack.identities(),
            slack.workspace(),
            threads,
            codeHost(),
            clock));
  }

  @ProvidesIntoSet
  Entrance entrance(SlackAdapter slack, Meters meters) {
    return new SlackEntrance(slack.door(), meters);
  }

  @ProvidesIntoSet
  @Singleton
  Part watch(ReleaseDesk desk, SlackAdapter slack) {
    return new DeskWatch(desk, foundation.files(), slack, foundation.node());
  }

  @ProvidesIntoSet
  Listener merges(ReleaseDesk desk) {
    GitHubPullRequests pulls =
        new GitHubPullRequests(foundation.base().connection(), () -> List.of());
    return new Merges(desk, () -> foundation.files().get().services(), pulls::isMerged)::handle;
  }

  @ProvidesIntoSet
  Listener fileChanges() {
    return foundation.files()::hear;
  }

  @ProvidesIntoSet
  Herald inSlack(SlackAdapter slack) {
    return slack.herald();
  }

  @ProvidesIntoSet
  Herald atThePullRequest(OwnName own) {
    return new PullRequestHerald(foundation.base().connection(), own);
  }

  @ProvidesIntoSet
  Herald atDeployments() {
    return new DeploymentHerald(foundation.base().connection());
  }

  @ProvidesIntoSet
  EvidenceSource freezes(Locks locks) {
    return new FreezeEvidence(locks, !freezesAreElsewhere);
  }

  @ProvidesIntoSet
  EvidenceSource earlierReleases(ReleaseStore releases) {
    return new ReleaseEvidence(releases);
  }
}
