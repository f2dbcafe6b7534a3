package dev.sekisho.gate.testkit.github.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.testkit.github.Deployment;
import dev.sekisho.gate.testkit.github.ProtectionRequest;
import dev.sekisho.gate.testkit.github.internal.change.Changes;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.json.Wire;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Deployments, and answers to workflow runs that wait. */
final class DeploymentRoutes {
  private static final List<String> STATES =
      List.of("error", "failure", "inactive", "in_progress", "queued", "pending", "success");

  private final Host host;
  private final Documents documents;
  private final Changes changes;
  private final Places places;

  DeploymentRoutes(Host host, Documents documents, Changes changes, Places places) {
    this.host = host;
    this.documents = documents;
    this.changes = changes;
    this.places = places;
  }

  void add(Routes routes) {
    String all = "/repos/{owner}/{repo}/deployments";
    routes
        .on("GET", all, this::list)
        .on("POST", all, this::create)
        .on("GET", all + "/{deployment_id}", this::get)
        .on("GET", all + "/{deployment_id}/statuses", this::statuses)
        .on("POST", all + "/{deployment_id}/statuses", this::status)
        .on(
            "POST",
            "/repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule",
            this::answer);
  }

  private Answer list(Ask ask) {
    Repository repository = places.repository(ask);
    List<Deployment> newest =
        new ArrayList<>(
            repository.deployments.stream()
                .filter(one -> matches(ask, "sha", one.sha()))
                .filter(one -> matches(ask, "ref", one.ref()))
                .filter(one -> matches(ask, "task", one.task()))
                .filter(one -> matches(ask, "environment", one.environment()))
                .toList());
    Collections.reverse(newest);
    return Answer.page(ask, newest, one -> documents.deployments().deployment(repository, one));
  }

  private static boolean matches(Ask ask, String parameter, String value) {
    String wanted = ask.query(parameter, "none");
    return wanted.equals("none") || wanted.equals(value);
  }

  private Answer create(Ask ask) {
    Repository repository = places.repository(ask);
    String ref = ask.required("ref");
    JsonNode payload = ask.json().path("payload");
    String task = ask.text("task");
    String environment = ask.text("environment");
    Deployment deployment =
        changes
            .deployments()
            .create(
                repository,
                new Deployment(
                    host.nextId(),
                    places.sha(ask, repository, ref),
                    ref,
                    task == null ? "deploy" : task,
                    environment == null ? "production" : environment,
                    ask.text("description"),
                    payload.isMissingNode() || payload.isNull() ? "" : Wire.plain(payload),
                    ask.principal().login(),
                    host.now(),
                    List.of()));
    return Answer.created(documents.deployments().deployment(repository, deployment));
  }

  private Answer get(Ask ask) {
    Repository repository = places.repository(ask);
    return Answer.ok(documents.deployments().deployment(repository, find(ask, repository)));
  }

  private Answer statuses(Ask ask) {
    Repository repository = places.repository(ask);
    Deployment deployment = find(ask, repository);
    List<Deployment.Status> newest = new ArrayList<>(deployment.statuses());
    Collections.reverse(newest);
    return Answer.page(
        ask, newest, one -> documents.deployments().status(repository, deployment, one));
  }

  private Answer status(Ask ask) {
    Repository repository = places.repository(ask);
    Deployment deployment = find(ask, repository);
    String state = ask.required("state");
    String description = text(ask, "description");
    if (!STATES.contains(state) || description.length() > 140) {
      throw Refused.unprocessable("Validation Failed");
    }
    String log = text(ask, "log_url");
    Deployment.Status status =
        new Deployment.Status(
            host.nextId(),
            state,
            description,
            log.isEmpty() ? text(ask, "target_url") : log,
            text(ask, "environment_url"),
            ask.principal().login(),
            host.now());
    changes.deployments().status(repository, deployment.id(), status);
    return Answer.created(documents.deployments().status(repository, deployment, status));
  }

  private Answer answer(Ask ask) {
    Repository repository = places.repository(ask);
    ask.installationOnly();
    long run = ask.id("run_id");
    String environment = ask.required("environment_name");
    if (repository.protectionRequests.stream()
        .noneMatch(one -> one.run() == run && one.environment().equals(environment))) {
      throw Refused.notFound();
    }
    String state = text(ask, "state");
    if (!state.isEmpty() && !state.equals("approved") && !state.equals("rejected")) {
      throw Refused.unprocessable("Invalid request: state " + state);
    }
    changes
        .deployments()
        .answer(repository, run, new ProtectionRequest.Answer(state, text(ask, "comment")));
    return Answer.noContent();
  }

  private static Deployment find(Ask ask, Repository repository) {
    long id = ask.id("deployment_id");
    return repository.deployments.stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private static String text(Ask ask, String name) {
    String text = ask.text(name);
    return text == null ? "" : text;
  }
}
