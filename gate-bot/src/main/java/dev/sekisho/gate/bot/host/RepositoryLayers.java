package dev.sekisho.gate.bot.host;

import dev.sekisho.gate.bot.layer.LayerPlace;
import dev.sekisho.gate.bot.layer.LayerPort;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.github.policy.Location;
import dev.sekisho.gate.github.policy.PolicyRepository;
import dev.sekisho.gate.github.policy.RepositoryFolder;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.rules.compile.RuleSources;

/**
 * The rules that repositories at GitHub keep in a folder of their own. Thread-safe.
 *
 * @param connection to GitHub
 * @param folder the folder, the same in every repository
 */
record RepositoryLayers(GitHubConnection connection, String folder) implements LayerPort {

  /** Files of one repository that are read, at most; each costs a request when it is new. */
  static final int FILES_MAX = 50;

  @Override
  public HeadSha commit(LayerPlace place) {
    return at(place).commit();
  }

  @Override
  public RuleSources read(LayerPlace place, HeadSha commit) {
    return RuleSources.of(at(place).readAt(commit, PolicyRepository::isRule).texts());
  }

  private RepositoryFolder at(LayerPlace place) {
    return new RepositoryFolder(
        connection, new Location(place.repository(), place.branch(), folder), FILES_MAX);
  }
}
