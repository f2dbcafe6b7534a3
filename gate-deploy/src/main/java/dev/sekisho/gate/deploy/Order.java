package dev.sekisho.gate.deploy;

import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.slack.message.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The circumstances of one order.
 *
 * @param id what tells it from every other
 * @param by who ordered
 * @param channel where
 * @param talkedAbout the release whose thread it was ordered in
 * @param services the services as they are now
 * @param wording how things are said in the channel
 * @param at when
 */
record Order(
    String id,
    Person by,
    String channel,
    Optional<ReleaseId> talkedAbout,
    Services services,
    Wording wording,
    Instant at) {

  /** The services that are meant when none is said. */
  List<Service> here() {
    List<Service> told = services.in(channel);
    return told.isEmpty() ? services.all() : told;
  }

  /** Ends the order unless it is an approver's. */
  void requireApprover(String what) {
    boolean approver = by.login().filter(services.approvers()::contains).isPresent();
    if (!approver) {
      throw DeployErrors.notAnApprover(
          by.toString(),
          what,
          services.approvers().stream().map(Object::toString).sorted().toList());
    }
  }
}
