package dev.sekisho.gate.bot.host;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import dev.sekisho.gate.bot.BotModule;
import dev.sekisho.gate.bot.Part;
import dev.sekisho.gate.bot.config.RulesPlace;
import dev.sekisho.gate.bot.preview.RulePreview;
import dev.sekisho.gate.bot.work.Listener;
import dev.sekisho.gate.github.policy.ProposedRules;
import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.rules.reload.CurrentRules;

/** Has pull requests to the policy repository told what their rules would have answered. */
final class PreviewModule extends AbstractModule {
  private final Foundation foundation;

  PreviewModule(Foundation foundation) {
    this.foundation = foundation;
  }

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Listener.class).addBinding().to(RulePreview.class);
    Multibinder.newSetBinder(binder(), Part.class).addBinding().to(RulePreview.class);
    MapBinder.newMapBinder(binder(), TypeLiteral.get(String.class), BotModule.HANDLER)
        .addBinding(RulePreview.EVENT)
        .to(RulePreview.class);
  }

  @Provides
  @Singleton
  RulePreview preview(CurrentRules inForce, Inbox inbox) {
    RulesPlace.Repository place = (RulesPlace.Repository) foundation.config().rules();
    return new RulePreview(
        new ProposedRules(foundation.connection(), place.location(), foundation.own()),
        inForce,
        new Audit(foundation.books().database()),
        inbox,
        RulePreview.TIME_MAX,
        System::nanoTime);
  }
}
