package dev.sekisho.gate.github.webhook;

import dev.sekisho.gate.event.DeploymentCreated;
import dev.sekisho.gate.event.DeploymentRequested;
import dev.sekisho.gate.event.DeploymentStatusChanged;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.fact.Deployment;
import dev.sekisho.gate.fact.Deployment.State;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.payload.Members;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code deployment}, {@code deployment_status} and {@code deployment_protection_rule}. */
final class DeploymentForms {
  private static final List<String> DEPLOYMENT =
      List.of(
          "deployment.id",
          "deployment.sha",
          "deployment.environment",
          "deployment.creator.login",
          "deployment.creator.type",
          "deployment.created_at");

  static final Form CREATED = Form.of(DEPLOYMENT, DeploymentForms::created);
  static final Form STATUS =
      Form.of(
          Stream.concat(
                  DEPLOYMENT.stream(),
                  Stream.of("deployment_status.state", "deployment_status.created_at"))
              .toList(),
          DeploymentForms::status);
  static final Form REQUESTED =
      Form.of(
          List.of(
              "environment",
              "sha",
              "deployment_callback_url",
              "deployment.sha",
              "pull_requests.url",
              "pull_requests.number"),
          DeploymentForms::requested);

  private DeploymentForms() {}

  private static GateEvent created(String name, Json payload) {
    Json created = payload.at("deployment");
    return new DeploymentCreated(
        Members.repository(payload),
        created.at("id").wholeNumber(),
        deployment(created, State.QUEUED, created.at("created_at")));
  }

  private static GateEvent status(String name, Json payload) {
    Json status = payload.at("deployment_status");
    return new DeploymentStatusChanged(
        Members.repository(payload),
        payload.at("deployment").at("id").wholeNumber(),
        deployment(
            payload.at("deployment"), state(status.at("state").text()), status.at("created_at")));
  }

  private static GateEvent requested(String name, Json payload) {
    String action = payload.at("action").text();
    if (!action.equals("requested")) {
      return Form.ignored(name, action);
    }
    return new DeploymentRequested(
        Members.repository(payload),
        payload.at("environment").as(EnvironmentName::new),
        payload
            .at("sha")
            .present()
            .orElseGet(() -> payload.at("deployment").at("sha"))
            .as(HeadSha::new),
        Members.pullRequests(payload, payload.at("pull_requests")),
        payload.at("deployment_callback_url").as(URI::create),
        Members.sender(payload));
  }

  private static Deployment deployment(Json deployment, State state, Json at) {
    return new Deployment(
        deployment.at("environment").as(EnvironmentName::new),
        deployment.at("sha").as(HeadSha::new),
        state,
        Members.person(deployment.at("creator")),
        at.instant());
  }

  private static State state(String word) {
    return switch (word) {
      case "queued", "pending", "waiting" -> State.QUEUED;
      case "in_progress" -> State.RUNNING;
      case "success" -> State.SUCCEEDED;
      case "failure", "error" -> State.FAILED;
      case "inactive" -> State.INACTIVE;
      default -> State.UNKNOWN;
    };
  }
}
