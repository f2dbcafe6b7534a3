package dev.sekisho.gate.testkit.github.internal.change;

import dev.sekisho.gate.testkit.github.internal.hook.Hooks;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.Host;

/**
 * All that can happen, by what it happens to.
 *
 * @param pulls pull requests
 * @param talk reviews and comments
 * @param checks check runs and statuses
 * @param branches commits and branches
 * @param merges merges and the queue
 * @param deployments deployments
 */
public record Changes(
    PullChanges pulls,
    TalkChanges talk,
    CheckChanges checks,
    BranchChanges branches,
    MergeChanges merges,
    DeploymentChanges deployments) {

  /** Changes to {@code host}, told to {@code hooks}. */
  public static Changes of(Host host, Documents documents, Hooks hooks) {
    PullChanges pulls = new PullChanges(host, documents, hooks);
    BranchChanges branches = new BranchChanges(host, documents, hooks, pulls);
    return new Changes(
        pulls,
        new TalkChanges(host, documents, hooks, pulls),
        new CheckChanges(host, documents, hooks),
        branches,
        new MergeChanges(host, hooks, pulls, branches),
        new DeploymentChanges(host, documents, hooks));
  }
}
