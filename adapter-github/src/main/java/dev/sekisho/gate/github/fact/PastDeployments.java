package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.Deployment;
import dev.sekisho.gate.fact.Deployment.State;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.github.payload.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The latest deployments of a repository, oldest first. */
final class PastDeployments {
  private PastDeployments() {}

  static Listing<Deployment> read(Json deployments) {
    List<Deployment> list = new ArrayList<>();
    for (Json node : deployments.at("nodes").items()) {
      Json status = node.at("latestStatus");
      list.add(
          new Deployment(
              node.at("environment").as(EnvironmentName::new),
              node.at("commitOid").as(HeadSha::new),
              status.isAbsent() ? State.QUEUED : state(status.at("state").text()),
              Actors.person(node.at("creator")),
              (status.isAbsent() ? node : status).at("createdAt").instant()));
    }
    Collections.reverse(list);
    return new Listing<>(list, !deployments.at("pageInfo").at("hasNextPage").flag());
  }

  private static State state(String word) {
    return switch (word) {
      case "QUEUED", "PENDING", "WAITING" -> State.QUEUED;
      case "IN_PROGRESS" -> State.RUNNING;
      case "SUCCESS" -> State.SUCCEEDED;
      case "FAILURE", "ERROR" -> State.FAILED;
      case "INACTIVE" -> State.INACTIVE;
      default -> State.UNKNOWN;
    };
  }
}
