package dev.sekisho.gate.json;

import static dev.sekisho.gate.json.CountForm.COUNT;
import static dev.sekisho.gate.json.FlagForm.FLAG;
import static dev.sekisho.gate.json.PersonForm.PERSON;
import static dev.sekisho.gate.json.TextForm.INSTANT;
import static dev.sekisho.gate.json.TextForm.TEXT;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.Comment;
import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.Review;

/** The forms of what a pull request itself consists of. */
final class PullRequestForms {
  static final Form<PullRequestDetails> DETAILS =
      new ObjectForm<>(
          "details",
          "What the pull request says of itself.",
          f -> {
            var title = f.required("title", "As written", TEXT, PullRequestDetails::title);
            var bodyAsWritten =
                f.required(
                    "bodyAsWritten",
                    "The description with everything in it",
                    TEXT,
                    PullRequestDetails::bodyAsWritten);
            var body =
                f.required(
                    "body",
                    "The description without HTML comments, quotes and code",
                    TEXT,
                    PullRequestDetails::body);
            var author = f.required("author", "Who opened it", PERSON, PullRequestDetails::author);
            var base =
                f.required(
                    "base",
                    "The branch that it wants to be merged into",
                    Identities.BRANCH,
                    PullRequestDetails::base);
            var headBranch =
                f.required(
                    "headBranch",
                    "The branch that it comes from",
                    Identities.BRANCH,
                    PullRequestDetails::headBranch);
            var fork =
                f.required(
                    "fork",
                    "Whether the head branch lies in another repository",
                    FLAG,
                    PullRequestDetails::fork);
            var draft =
                f.required("draft", "Whether it is a draft", FLAG, PullRequestDetails::draft);
            var state =
                f.required(
                    "state",
                    "Where it is in its life",
                    new WordForm<>("state of a pull request", PullRequestDetails.State.class),
                    PullRequestDetails::state);
            var milestone =
                f.optional(
                    "milestone", "The title of its milestone", TEXT, PullRequestDetails::milestone);
            var createdAt =
                f.required(
                    "createdAt", "When it was opened", INSTANT, PullRequestDetails::createdAt);
            var updatedAt =
                f.required(
                    "updatedAt",
                    "When it was last touched",
                    INSTANT,
                    PullRequestDetails::updatedAt);
            var added =
                f.required(
                    "linesAdded",
                    "Lines added over all files",
                    COUNT,
                    PullRequestDetails::linesAdded);
            var deleted =
                f.required(
                    "linesDeleted",
                    "Lines deleted over all files",
                    COUNT,
                    PullRequestDetails::linesDeleted);
            return in ->
                new PullRequestDetails(
                    in.get(title),
                    in.get(bodyAsWritten),
                    in.get(body),
                    in.get(author),
                    in.get(base),
                    in.get(headBranch),
                    in.get(fork),
                    in.get(draft),
                    in.get(state),
                    in.get(milestone),
                    in.get(createdAt),
                    in.get(updatedAt),
                    in.get(added),
                    in.get(deleted));
          });

  static final Form<LabelChange> LABEL_CHANGE =
      new ObjectForm<>(
          "label change",
          "One entry of the label history.",
          f -> {
            var label = f.required("label", "Which label", Identities.LABEL, LabelChange::label);
            var kind =
                f.required(
                    "kind",
                    "What was done to it",
                    new WordForm<>("kind of label change", LabelChange.Kind.class),
                    LabelChange::kind);
            var actor = f.required("actor", "Who did it", PERSON, LabelChange::actor);
            var at = f.required("at", "When", INSTANT, LabelChange::at);
            return in -> new LabelChange(in.get(label), in.get(kind), in.get(actor), in.get(at));
          });

  static final Form<Commit> COMMIT =
      new ObjectForm<>(
          "commit",
          "One commit of the pull request.",
          f -> {
            var sha = f.required("sha", "Its id", Identities.SHA, Commit::sha);
            var author = f.required("author", "Who wrote it", PERSON, Commit::author);
            var committer = f.required("committer", "Who committed it", PERSON, Commit::committer);
            var coAuthors =
                f.required(
                    "coAuthors",
                    "Who is named in its co-author trailers",
                    new ListForm<>(PERSON),
                    Commit::coAuthors);
            var parents =
                f.required(
                    "parents",
                    "Its parents, first parent first",
                    new ListForm<>(Identities.SHA),
                    Commit::parents);
            var signature =
                f.required(
                    "signature",
                    "What the code host says of its signature",
                    new WordForm<>("state of a signature", Commit.Signature.class),
                    Commit::signature);
            return in ->
                new Commit(
                    in.get(sha),
                    in.get(author),
                    in.get(committer),
                    in.get(coAuthors),
                    in.get(parents),
                    in.get(signature));
          });

  static final Form<HeadChange> HEAD_CHANGE =
      new ObjectForm<>(
          "head change",
          "One arrival in the history of the head.",
          f -> {
            var sha = f.required("sha", "The head from then on", Identities.SHA, HeadChange::sha);
            var arrivedAt =
                f.required(
                    "arrivedAt", "When the code host received it", INSTANT, HeadChange::arrivedAt);
            var pushedBy = f.required("pushedBy", "Who pushed it", PERSON, HeadChange::pushedBy);
            var forced =
                f.required("forced", "Whether it replaced commits", FLAG, HeadChange::forced);
            var tree = f.optional("tree", "The id of its tree", TEXT, HeadChange::tree);
            var patch =
                f.optional(
                    "patch", "An identity of its diff against the base", TEXT, HeadChange::patch);
            var changedPaths =
                f.optional(
                    "changedPaths",
                    "The paths that differ from the head before",
                    new ListForm<>(Identities.PATH),
                    HeadChange::changedPaths);
            return in ->
                new HeadChange(
                    in.get(sha),
                    in.get(arrivedAt),
                    in.get(pushedBy),
                    in.get(forced),
                    in.get(tree),
                    in.get(patch),
                    in.get(changedPaths));
          });

  static final Form<ChangedFile> FILE =
      new ObjectForm<>(
          "changed file",
          "One file that the pull request changes.",
          f -> {
            var path = f.required("path", "Its path", Identities.PATH, ChangedFile::path);
            var previousPath =
                f.optional(
                    "previousPath",
                    "Its path before a rename or a copy",
                    Identities.PATH,
                    ChangedFile::previousPath);
            var status =
                f.required(
                    "status",
                    "What happened to it",
                    new WordForm<>("status of a file", ChangedFile.Status.class),
                    ChangedFile::status);
            var added = f.required("linesAdded", "Lines added", COUNT, ChangedFile::linesAdded);
            var deleted =
                f.required("linesDeleted", "Lines deleted", COUNT, ChangedFile::linesDeleted);
            return in ->
                new ChangedFile(
                    in.get(path),
                    in.get(previousPath),
                    in.get(status),
                    in.get(added),
                    in.get(deleted));
          });

  static final Form<Review> REVIEW =
      new ObjectForm<>(
          "review",
          "One review.",
          f -> {
            var reviewer = f.required("reviewer", "Who gave it", PERSON, Review::reviewer);
            var state =
                f.required(
                    "state",
                    "What it says",
                    new WordForm<>("state of a review", Review.State.class),
                    Review::state);
            var headSeen =
                f.optional(
                    "headSeen",
                    "The head that was current when it arrived",
                    Identities.SHA,
                    Review::headSeen);
            var submittedAt =
                f.required("submittedAt", "When it was given", INSTANT, Review::submittedAt);
            var edited =
                f.required(
                    "edited", "Whether its text was changed afterwards", FLAG, Review::edited);
            return in ->
                new Review(
                    in.get(reviewer),
                    in.get(state),
                    in.get(headSeen),
                    in.get(submittedAt),
                    in.get(edited));
          });

  static final Form<Comment> COMMENT =
      new ObjectForm<>(
          "comment",
          "One comment in the conversation.",
          f -> {
            var author = f.required("author", "Who wrote it", PERSON, Comment::author);
            var body = f.required("body", "As written", TEXT, Comment::body);
            var createdAt =
                f.required("createdAt", "When it was written", INSTANT, Comment::createdAt);
            var edited =
                f.required("edited", "Whether it was changed afterwards", FLAG, Comment::edited);
            return in ->
                new Comment(in.get(author), in.get(body), in.get(createdAt), in.get(edited));
          });

  static final Form<Check> CHECK =
      new ObjectForm<>(
          "check",
          "One check run or commit status of the head.",
          f -> {
            var name =
                f.required(
                    "name",
                    "The check run's name or the status' context",
                    Identities.CHECK_NAME,
                    Check::name);
            var app = f.optional("app", "The app that reported it", Identities.APP, Check::app);
            var state =
                f.required(
                    "state",
                    "How it stands",
                    new WordForm<>("state of a check", Check.State.class),
                    Check::state);
            var changedAt =
                f.required("changedAt", "When it came to stand so", INSTANT, Check::changedAt);
            return in -> new Check(in.get(name), in.get(app), in.get(state), in.get(changedAt));
          });

  private PullRequestForms() {}
}
