package dev.sekisho.gate.bot.host;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.sekisho.gate.bot.BooksModule;
import dev.sekisho.gate.bot.BotModule;
import dev.sekisho.gate.bot.OpenPullRequests;
import dev.sekisho.gate.bot.Part;
import dev.sekisho.gate.bot.Redelivery;
import dev.sekisho.gate.bot.layer.LayerPort;
import dev.sekisho.gate.bot.metric.ApiBudget;
import dev.sekisho.gate.bot.sweep.RulesPort;
import dev.sekisho.gate.bot.work.Replies;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.GitHubModule;
import dev.sekisho.gate.github.fact.GitHubFacts;
import dev.sekisho.gate.github.fact.GitHubPullRequests;
import dev.sekisho.gate.github.fact.Installed;
import dev.sekisho.gate.github.publish.DecisionPages;
import dev.sekisho.gate.github.publish.OrderReplies;
import dev.sekisho.gate.spi.FactSource;
import java.util.List;

/** A whole bot for GitHub; add your own {@code EvidenceSource}s and {@code Notifier} beside it. */
public final class HostModule extends AbstractModule {
  private final Foundation foundation;

  /** A bot on what was laid. */
  public HostModule(Foundation foundation) {
    this.foundation = foundation;
  }

  @Override
  protected void configure() {
    install(new BotModule());
    install(
        new BooksModule(
            foundation.config(), foundation.books(), foundation.rules(), foundation.clock()));
    install(
        new GitHubModule(
            foundation.connection(),
            foundation.own(),
            DecisionPages.below(foundation.config().url()),
            new BookedHeads(foundation.books())));
    bind(FactSource.class).to(GitHubFacts.class);
    bind(RulesPort.class).toInstance(foundation.rulesPlace());
    bind(Replies.class)
        .toInstance(new OrderReplies(foundation.connection(), foundation.own())::say);
    MapBinder.newMapBinder(binder(), TypeLiteral.get(String.class), BotModule.NEED)
        .addBinding("github")
        .toInstance(foundation.own()::isKnown);
    Multibinder.newSetBinder(binder(), Part.class)
        .addBinding()
        .toInstance(new Introduction(foundation.own()));
    foundation
        .config()
        .repositoryRules()
        .ifPresent(
            folder ->
                OptionalBinder.newOptionalBinder(binder(), LayerPort.class)
                    .setBinding()
                    .toInstance(new RepositoryLayers(foundation.connection(), folder)));
    if (foundation.config().rulesPreview()) {
      install(new PreviewModule(foundation));
    }
    OptionalBinder.newOptionalBinder(binder(), ApiBudget.class)
        .setBinding()
        .toInstance(foundation.api());
    OptionalBinder.newOptionalBinder(binder(), Redelivery.class)
        .setBinding()
        .to(FailedDeliveries.class);
  }

  @Provides
  @Singleton
  OpenPullRequests openPullRequests(Installed installed) {
    return new Watched(foundation, installed);
  }

  @Provides
  @Singleton
  FailedDeliveries failedDeliveries(Installed installed) {
    return new FailedDeliveries(foundation, installed);
  }

  private record Watched(Foundation foundation, Installed installed) implements OpenPullRequests {
    @Override
    public List<RepositoryName> watched() {
      return installed.repositories();
    }

    @Override
    public List<PullRequestRef> of(RepositoryName repository) {
      return new GitHubPullRequests(foundation.connection(), () -> List.of(repository)).open();
    }
  }
}
