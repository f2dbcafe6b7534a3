package dev.sekisho.gate.json;

import static dev.sekisho.gate.fact.FactKind.BREAK_GLASS;
import static dev.sekisho.gate.fact.FactKind.CHECKS;
import static dev.sekisho.gate.fact.FactKind.COMMENTS;
import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DEPLOYMENTS;
import static dev.sekisho.gate.fact.FactKind.DETAILS;
import static dev.sekisho.gate.fact.FactKind.FILES;
import static dev.sekisho.gate.fact.FactKind.FREEZES;
import static dev.sekisho.gate.fact.FactKind.HEAD_HISTORY;
import static dev.sekisho.gate.fact.FactKind.LABELS;
import static dev.sekisho.gate.fact.FactKind.LABEL_HISTORY;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.MIGRATIONS;
import static dev.sekisho.gate.fact.FactKind.REPOSITORY;
import static dev.sekisho.gate.fact.FactKind.REVIEWS;
import static dev.sekisho.gate.fact.FactKind.TICKETS;
import static dev.sekisho.gate.fact.FactKind.WINDOW;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import java.util.function.Function;

/** The form of a whole fact sheet. A kind that is left out is a gap, never an empty list. */
final class SheetForm {
  static final ObjectForm<FactSheet> SHEET =
      new ObjectForm<>(
          "fact sheet",
          "Everything that was gathered about one head of one pull request before it is judged.",
          SheetForm::declare);

  private SheetForm() {}

  private static ObjectForm.Maker<FactSheet> declare(Fields<FactSheet> f) {
    Version.in(f);
    var question =
        f.required("question", "What is asked", QuestionForm.QUESTION, FactSheet::question);
    var subject =
        f.required(
            "subject",
            "Which pull request, owner/name#number",
            Identities.PULL_REQUEST,
            FactSheet::subject);
    var head =
        f.required("head", "The commit that the answer is about", Identities.SHA, FactSheet::head);
    var asOf = f.required("asOf", "The only 'now' of the rules", TextForm.INSTANT, FactSheet::asOf);
    var details = value(f, DETAILS, PullRequestForms.DETAILS, FactSheet::details);
    var repository = value(f, REPOSITORY, SurroundingForms.REPOSITORY, FactSheet::repository);
    var labels = list(f, LABELS, Identities.LABEL, FactSheet::labels);
    var labelHistory =
        list(f, LABEL_HISTORY, PullRequestForms.LABEL_CHANGE, FactSheet::labelHistory);
    var commits = list(f, COMMITS, PullRequestForms.COMMIT, FactSheet::commits);
    var headHistory = list(f, HEAD_HISTORY, PullRequestForms.HEAD_CHANGE, FactSheet::headHistory);
    var files = list(f, FILES, PullRequestForms.FILE, FactSheet::files);
    var reviews = list(f, REVIEWS, PullRequestForms.REVIEW, FactSheet::reviews);
    var comments = list(f, COMMENTS, PullRequestForms.COMMENT, FactSheet::comments);
    var checks = list(f, CHECKS, PullRequestForms.CHECK, FactSheet::checks);
    var memberships = list(f, MEMBERSHIPS, SurroundingForms.MEMBERSHIP, FactSheet::memberships);
    var tickets = list(f, TICKETS, SurroundingForms.TICKET, FactSheet::tickets);
    var migrations = list(f, MIGRATIONS, SurroundingForms.MIGRATION, FactSheet::migrations);
    var window = value(f, WINDOW, SurroundingForms.WINDOW, FactSheet::window);
    var freezes = list(f, FREEZES, SurroundingForms.FREEZE, FactSheet::freezes);
    var deployments = list(f, DEPLOYMENTS, SurroundingForms.DEPLOYMENT, FactSheet::deployments);
    var breakGlass = list(f, BREAK_GLASS, SurroundingForms.BREAK_GLASS, FactSheet::breakGlass);
    return in ->
        new FactSheet(
            in.get(question),
            in.get(subject),
            in.get(head),
            in.get(asOf),
            in.get(details),
            in.get(repository),
            in.get(labels),
            in.get(labelHistory),
            in.get(commits),
            in.get(headHistory),
            in.get(files),
            in.get(reviews),
            in.get(comments),
            in.get(checks),
            in.get(memberships),
            in.get(tickets),
            in.get(migrations),
            in.get(window),
            in.get(freezes),
            in.get(deployments),
            in.get(breakGlass));
  }

  private static <V> Field<FactSheet, Evidence<V>> value(
      Fields<FactSheet> f, FactKind kind, Form<V> form, Function<FactSheet, Evidence<V>> getter) {
    return evidence(f, kind, EvidenceForm.ofValue(kind, form), getter);
  }

  private static <V> Field<FactSheet, Evidence<Listing<V>>> list(
      Fields<FactSheet> f,
      FactKind kind,
      Form<V> item,
      Function<FactSheet, Evidence<Listing<V>>> getter) {
    return evidence(f, kind, EvidenceForm.ofList(kind, item), getter);
  }

  private static <V> Field<FactSheet, Evidence<V>> evidence(
      Fields<FactSheet> f,
      FactKind kind,
      EvidenceForm<V> form,
      Function<FactSheet, Evidence<V>> getter) {
    return f.otherwise(
        kind.word(),
        "The " + kind.word().replace('-', ' ') + "; a gap when it is left out",
        form,
        getter,
        Evidence.unknown("sheet", "not in the sheet"));
  }
}
