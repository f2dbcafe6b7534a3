package dev.sekisho.samples.deploybot;

import com.google.inject.AbstractModule;
import dev.sekisho.gate.bot.host.HostModule;
import dev.sekisho.gate.deploy.host.DeployFoundation;
import dev.sekisho.gate.deploy.host.DeployModule;

/**
 * Puts the deploy bot together: all that the review bot is, and the desk. Add what your rules need
 * and GitHub does not know as {@code EvidenceSource}s, and whoever else is to be told as {@code
 * Herald}s.
 */
final class DeployBotModule extends AbstractModule {
  private final DeployFoundation foundation;

  DeployBotModule(DeployFoundation foundation) {
    this.foundation = foundation;
  }

  @Override
  protected void configure() {
    install(new HostModule(foundation.base()));
    install(new DeployModule(foundation, false));
  }
}
