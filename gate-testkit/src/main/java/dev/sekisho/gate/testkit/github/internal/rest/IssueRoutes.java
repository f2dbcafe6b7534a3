package dev.sekisho.gate.testkit.github.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.testkit.github.Comment;
import dev.sekisho.gate.testkit.github.internal.change.Changes;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.ArrayList;
import java.util.List;

/** What a pull request shares with issues: comments, labels, events. */
final class IssueRoutes {
  private final Documents documents;
  private final Changes changes;
  private final Places places;

  IssueRoutes(Documents documents, Changes changes, Places places) {
    this.documents = documents;
    this.changes = changes;
    this.places = places;
  }

  void add(Routes routes) {
    String issue = "/repos/{owner}/{repo}/issues/{issue_number}";
    String comment = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
    routes
        .on("GET", comment, this::comment)
        .on("PATCH", comment, this::edit)
        .on("DELETE", comment, this::delete)
        .on("GET", issue, this::issue)
        .on("GET", issue + "/comments", this::comments)
        .on("POST", issue + "/comments", this::create)
        .on("GET", issue + "/labels", this::labels)
        .on("POST", issue + "/labels", this::label)
        .on("DELETE", issue + "/labels/{name}", this::unlabel)
        .on("GET", issue + "/events", this::events)
        .on("GET", issue + "/timeline", this::timeline)
        .on("GET", "/repos/{owner}/{repo}/labels", this::known);
  }

  /** A comment and where it is. */
  private record Found(PullRequest pull, Comment comment) {}

  private Found find(Ask ask, Repository repository) {
    long id = ask.id("comment_id");
    return repository.pullRequests.values().stream()
        .map(cell -> cell.at(ask.view()))
        .flatMap(pull -> pull.comments.stream().map(one -> new Found(pull, one)))
        .filter(found -> found.comment().id() == id)
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private Answer comment(Ask ask) {
    Repository repository = places.repository(ask);
    Found found = find(ask, repository);
    return Answer.ok(documents.talk().comment(repository, found.pull(), found.comment()));
  }

  private Answer edit(Ask ask) {
    Repository repository = places.repository(ask);
    Found found = find(ask, repository);
    Comment edited =
        changes
            .talk()
            .editComment(
                repository,
                found.pull().number,
                ask.principal().login(),
                found.comment(),
                ask.required("body"));
    return Answer.ok(documents.talk().comment(repository, found.pull(), edited));
  }

  private Answer delete(Ask ask) {
    Repository repository = places.repository(ask);
    Found found = find(ask, repository);
    changes
        .talk()
        .deleteComment(repository, found.pull().number, ask.principal().login(), found.comment());
    return Answer.noContent();
  }

  private Answer issue(Ask ask) {
    Repository repository = places.repository(ask);
    return Answer.ok(documents.issues().issue(repository, pull(ask, repository)));
  }

  private Answer comments(Ask ask) {
    Repository repository = places.repository(ask);
    PullRequest pull = pull(ask, repository);
    return Answer.page(ask, pull.comments, one -> documents.talk().comment(repository, pull, one));
  }

  private Answer create(Ask ask) {
    Repository repository = places.repository(ask);
    PullRequest pull = pull(ask, repository);
    Comment comment =
        changes
            .talk()
            .comment(repository, pull.number, ask.principal().login(), ask.required("body"));
    return Answer.created(documents.talk().comment(repository, pull, comment));
  }

  private Answer labels(Ask ask) {
    Repository repository = places.repository(ask);
    return Answer.page(
        ask, pull(ask, repository).labels, name -> documents.labels().label(repository, name));
  }

  private Answer label(Ask ask) {
    Repository repository = places.repository(ask);
    int number = pull(ask, repository).number;
    List<String> names = new ArrayList<>();
    JsonNode body = ask.json();
    (body.isArray() ? body : body.path("labels"))
        .forEach(one -> names.add(one.isTextual() ? one.asText() : one.path("name").asText()));
    if (names.isEmpty()) {
      throw Refused.unprocessable("Invalid request: no labels");
    }
    names.forEach(name -> changes.pulls().label(repository, number, ask.principal().login(), name));
    return labels(ask);
  }

  private Answer unlabel(Ask ask) {
    Repository repository = places.repository(ask);
    PullRequest pull = pull(ask, repository);
    if (!pull.labels.contains(ask.part("name"))) {
      throw new Refused(404, "Label does not exist");
    }
    changes.pulls().unlabel(repository, pull.number, ask.principal().login(), ask.part("name"));
    return labels(ask);
  }

  private Answer events(Ask ask) {
    Repository repository = places.repository(ask);
    return Answer.page(
        ask, documents.timelines().events(repository, pull(ask, repository)), one -> one);
  }

  private Answer timeline(Ask ask) {
    Repository repository = places.repository(ask);
    return Answer.page(
        ask, documents.timelines().timeline(repository, pull(ask, repository)), one -> one);
  }

  private Answer known(Ask ask) {
    Repository repository = places.repository(ask);
    return Answer.page(
        ask,
        List.copyOf(repository.labels.keySet()),
        name -> documents.labels().label(repository, name));
  }

  private PullRequest pull(Ask ask, Repository repository) {
    return places.pull(ask, repository, "issue_number");
  }
}
