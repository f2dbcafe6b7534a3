package dev.sekisho.gate.bot.host;

import dev.sekisho.gate.bot.config.RulesPlace;
import dev.sekisho.gate.bot.sweep.RulesPort;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.github.fact.OwnName;
import dev.sekisho.gate.github.policy.PolicyRepository;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.reload.Reload;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of a policy repository. Thread-safe. */
final class PolicyRules implements RulesPort {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyRules.class);

  private final PolicyRepository repository;
  private final Supplier<PolicyRepository> teller;

  PolicyRules(GitHubConnection connection, OwnName own, RulesPlace.Repository place) {
    this.repository = new PolicyRepository(connection, place.location(), Optional.empty());
    this.teller = () -> new PolicyRepository(connection, place.location(), own.get().app());
  }

  @Override
  public Optional<RuleSources> read() {
    return Optional.of(RuleSources.of(repository.read().texts()));
  }

  @Override
  public boolean isChangedBy(GateEvent event) {
    return repository.isMovedBy(event);
  }

  @Override
  public void tell(Reload reload) {
    try {
      HeadSha commit = repository.read().commit();
      reload.fold(
          swapped -> inForce(commit, swapped),
          unchanged -> inForce(commit, unchanged),
          kept -> broken(commit, kept));
    } catch (GateException e) {
      LOG.warn("how the rules were taken could not be said at their commit: {}", e.getMessage());
    }
  }

  private boolean inForce(HeadSha commit, Reload reload) {
    teller.get().tellInForce(commit, reload.inForce().value());
    return true;
  }

  private boolean broken(HeadSha commit, Reload.Kept kept) {
    teller.get().tellBroken(commit, kept.problems());
    return true;
  }
}
