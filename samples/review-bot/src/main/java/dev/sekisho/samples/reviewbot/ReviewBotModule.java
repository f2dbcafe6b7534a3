package dev.sekisho.samples.reviewbot;

import com.google.inject.AbstractModule;
import dev.sekisho.gate.bot.host.Foundation;
import dev.sekisho.gate.bot.host.HostModule;
import dev.sekisho.gate.evidence.EvidenceConfig;
import dev.sekisho.gate.evidence.EvidenceModule;

/**
 * Puts the review bot together. Add what your rules need and neither GitHub nor the systems in
 * {@link EvidenceConfig} know, for example {@code Multibinder.newSetBinder(binder(),
 * EvidenceSource.class).addBinding()}.
 */
final class ReviewBotModule extends AbstractModule {
  private final Foundation foundation;
  private final EvidenceConfig evidence;

  ReviewBotModule(Foundation foundation, EvidenceConfig evidence) {
    this.foundation = foundation;
    this.evidence = evidence;
  }

  @Override
  protected void configure() {
    install(new HostModule(foundation));
    install(new EvidenceModule(evidence));
  }
}
