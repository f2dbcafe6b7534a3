package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.Question.Merge;
import dev.sekisho.gate.fact.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What is asked: {@code {"merge": {}}} or {@code {"deploy": {...}}}. */
record QuestionForm() implements Form<Question> {
  static final QuestionForm QUESTION = new QuestionForm();

  private static final List<String> KNOWN = List.of("merge", "deploy");
  private static final ObjectForm<Merge> MERGE =
      new ObjectForm<>(
          "merge",
          "May it be merged?",
          f -> {
            var group =
                f.optional(
                    "group",
                    "The commit of the merge queue that holds this head and waits for the answer;"
                        + " left out when the question is about the head alone",
                    Identities.SHA,
                    Merge::group);
            return in -> new Merge(in.get(group));
          });
  private static final ObjectForm<Deploy> DEPLOY =
      new ObjectForm<>(
          "deploy",
          "May it be deployed?",
          f -> {
            var kind =
                f.required(
                    "kind",
                    "Which path the request came by",
                    new WordForm<>("kind of deployment", Deploy.Kind.class),
                    Deploy::kind);
            var environment =
                f.required(
                    "environment",
                    "Where to",
                    TextForm.identity("environment", EnvironmentName::new),
                    Deploy::environment);
            var service =
                f.optional(
                    "service",
                    "What it is a part of; left out where a repository is one service",
                    TextForm.identity("service", ServiceName::new),
                    Deploy::service);
            var requester =
                f.required("requester", "Who asks", PersonForm.PERSON, Deploy::requester);
            var answerTo =
                f.optional(
                    "answerTo",
                    "Where the code host waits for the answer; left out where nobody waits there",
                    TextForm.identity("address", URI::create),
                    Deploy::answerTo);
            var approvers =
                f.optional(
                    "approvers",
                    "Who said yes to this deployment so far, its requester apart; left out where"
                        + " nobody did",
                    new ListForm<>(PersonForm.PERSON),
                    deploy -> Optional.of(deploy.approvers()).filter(all -> !all.isEmpty()));
            return in ->
                new Deploy(
                    in.get(kind),
                    in.get(environment),
                    in.get(service),
                    in.get(requester),
                    in.get(answerTo),
                    in.get(approvers).orElse(List.of()));
          });

  @Override
  public Optional<Question> read(Cursor at) {
    if (!at.node().isObject()) {
      return at.wrongType("an object", "Write {\"merge\": {}} or {\"deploy\": {...}}");
    }
    at.refuseFieldsBeside(new LinkedHashSet<>(KNOWN), "the question");
    Optional<Cursor> merge = at.field("merge");
    Optional<Cursor> deploy = at.field("deploy");
    if (merge.isPresent() == deploy.isPresent()) {
      return at.wrong(
          JsonErrors.CONTRADICTION,
          "a question is one of merge and deploy, not " + (merge.isPresent() ? "both" : "neither"),
          KNOWN,
          "Ask one of them");
    }
    return merge.isPresent()
        ? MERGE.read(merge.get()).map(m -> m)
        : deploy.flatMap(DEPLOY::read).map(d -> d);
  }

  @Override
  public void write(Question value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    if (value instanceof Deploy deploy) {
      out.writeFieldName("deploy");
      DEPLOY.write(deploy, out);
    } else if (value instanceof Merge merge) {
      out.writeFieldName("merge");
      MERGE.write(merge, out);
    }
    out.writeEndObject();
  }

  @Override
  public ObjectNode describe(Schemas schemas) {
    return schemas.define(
        "question",
        () -> {
          ObjectNode schema = Schemas.typed("object");
          schema.put("description", "What is asked: one of merge and deploy.");
          ObjectNode properties = schema.putObject("properties");
          properties.set("merge", MERGE.describe(schemas));
          properties.set("deploy", DEPLOY.describe(schemas));
          return schema
              .put("minProperties", 1)
              .put("maxProperties", 1)
              .put("additionalProperties", false);
        });
  }
}
