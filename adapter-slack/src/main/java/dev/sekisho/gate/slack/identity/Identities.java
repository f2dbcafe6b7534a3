package dev.sekisho.gate.slack.identity;

import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.slack.address.SlackUser;
import java.util.List;
import java.util.Optional;

/** Who people in Slack are, by everything that knows; the first that knows counts. */
public final class Identities {
  private final List<Links> links;

  /** Asks {@code links} in their order. */
  public Identities(List<Links> links) {
    this.links = List.copyOf(links);
  }

  /**
   * The login of somebody who wants something done.
   *
   * @throws GateException when nothing knows it; says how that is mended
   */
  public Login require(SlackUser user) {
    return links.stream()
        .map(known -> known.login(user))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new GateException(notLinked(user)));
  }

  private static Problem notLinked(SlackUser user) {
    return Problem.of(
        IdentityErrors.NOT_LINKED,
        Place.of("Slack").in(user.toString()),
        "Nobody said which login on the code host this account belongs to",
        "Have the line '"
            + user.team()
            + ","
            + user.user()
            + ",YOUR-LOGIN' added to the table of people, by a change that is reviewed");
  }
}
