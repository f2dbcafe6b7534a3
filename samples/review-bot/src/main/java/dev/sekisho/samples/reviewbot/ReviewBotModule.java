package dev.sekisho.samples.reviewbot;

import com.google.inject.AbstractModule;
import dev.sekisho.gate.bot.host.Foundation;
import dev.sekisho.gate.bot.host.HostModule;

/**
 * Puts the review bot together. Add what your rules need and GitHub does not know, for example
 * {@code Multibinder.newSetBinder(binder(), EvidenceSource.class).addBinding()}.
 */
final class ReviewBotModule extends AbstractModule {
  private final Foundation foundation;

  ReviewBotModule(Foundation foundation) {
    this.foundation = foundation;
  }

  @Override
  protected void configure() {
    install(new HostModule(foundation));
  }
}
