package dev.sekisho.samples.deploybot;

import com.google.inject.AbstractModule;
import dev.sekisho.gate.bot.host.HostModule;
import dev.sekisho.gate.calendar.file.KnownNames;
import dev.sekisho.gate.deploy.host.DeployFoundation;
import dev.sekisho.gate.deploy.host.DeployModule;
import dev.sekisho.gate.evidence.EvidenceConfig;
import dev.sekisho.gate.evidence.EvidenceModule;
import dev.sekisho.gate.release.Target;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts the deploy bot together: all that the review bot is, and the desk. Add what your rules need
 * and none of the systems in {@link EvidenceConfig} knows as {@code EvidenceSource}s, and whoever
 * else is to be told as {@code Herald}s.
 */
final class DeployBotModule extends AbstractModule {
  private final DeployFoundation foundation;
  private final EvidenceConfig evidence;

  DeployBotModule(DeployFoundation foundation, EvidenceConfig evidence) {
    this.foundation = foundation;
    this.evidence = evidence;
  }

  @Override
  protected void configure() {
    install(new HostModule(foundation.base()));
    install(new DeployModule(foundation, evidence.calendar().isPresent()));
    install(new EvidenceModule(evidence, this::known));
  }

  private KnownNames known() {
    List<Target> targets = foundation.files().get().services().targets();
    return KnownNames.of(
        targets.stream().map(Target::service).collect(Collectors.toSet()),
        targets.stream().map(Target::environment).collect(Collectors.toSet()));
  }
}
