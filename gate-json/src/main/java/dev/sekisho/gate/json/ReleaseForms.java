package dev.sekisho.gate.json;

import static dev.sekisho.gate.json.CountForm.COUNT;
import static dev.sekisho.gate.json.TextForm.INSTANT;
import static dev.sekisho.gate.json.TextForm.TEXT;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.release.Approval;
import dev.sekisho.gate.release.ApprovalDigest;
import dev.sekisho.gate.release.HistoryLine;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.Target;
import java.util.TreeMap;

/** The forms of releases and of news about them, as the books keep them. */
final class ReleaseForms {
  private static final Form<Target> TARGET =
      new ObjectForm<>(
          "target",
          "One service in one environment.",
          f -> {
            var service =
                f.required(
                    "service",
                    "Which service",
                    TextForm.identity("service", ServiceName::new),
                    Target::service);
            var environment =
                f.<EnvironmentName>required(
                    "environment", "Where", Identities.ENVIRONMENT, Target::environment);
            return in -> new Target(in.get(service), in.get(environment));
          });

  private static final Form<ApprovalDigest> DIGEST =
      new ObjectForm<>(
          "approval digest",
          "What an approval is for.",
          f -> {
            var head = f.required("head", "Which commit", Identities.SHA, ApprovalDigest::head);
            var files = f.required("files", "Which files", TEXT, ApprovalDigest::files);
            var tickets =
                f.<java.util.Map<String, String>>required(
                    "tickets", "Which tickets", new PropertiesForm(), ApprovalDigest::tickets);
            var rules =
                f.required("rules", "Which rules", AnswerForms.REVISION, ApprovalDigest::rules);
            var environment =
                f.<EnvironmentName>required(
                    "environment", "Where", Identities.ENVIRONMENT, ApprovalDigest::environment);
            return in ->
                new ApprovalDigest(
                    in.get(head),
                    in.get(files),
                    new TreeMap<>(in.get(tickets)),
                    in.get(rules),
                    in.get(environment));
          });

  private static final Form<Approval> APPROVAL =
      new ObjectForm<>(
          "approval",
          "Somebody's yes.",
          f -> {
            var by = f.required("by", "Whose", PersonForm.PERSON, Approval::by);
            var role =
                f.required(
                    "role",
                    "In which role",
                    new WordForm<>("role", Approval.Role.class),
                    Approval::role);
            var at = f.required("at", "When", INSTANT, Approval::at);
            return in -> new Approval(in.get(by), in.get(role), in.get(at));
          });

  private static final Form<HistoryLine> LINE =
      new ObjectForm<>(
          "history line",
          "One thing that happened to a release.",
          f -> {
            var at = f.required("at", "When", INSTANT, HistoryLine::at);
            var by = f.optional("by", "Who made it happen", PersonForm.PERSON, HistoryLine::by);
            var state = f.required("state", "What it came to", TEXT, HistoryLine::state);
            var text = f.required("text", "What happened", TEXT, HistoryLine::text);
            return in -> new HistoryLine(in.get(at), in.get(by), in.get(state), in.get(text));
          });

  static final ObjectForm<Release> RELEASE =
      new ObjectForm<>(
          "release",
          "One commit that goes to one target.",
          f -> {
            Version.in(f);
            var id = f.<ReleaseId>required("id", "Its id", Identities.RELEASE, Release::id);
            var number =
                f.<Integer>required(
                    "change", "How often it changed", COUNT, r -> (int) r.version());
            var kind =
                f.required(
                    "kind",
                    "By which path it was asked for",
                    new WordForm<>("kind of deployment", Deploy.Kind.class),
                    Release::kind);
            var target = f.<Target>required("target", "Where to", TARGET, Release::target);
            var pullRequest =
                f.required(
                    "pullRequest",
                    "Which pull request",
                    Identities.PULL_REQUEST,
                    Release::pullRequest);
            var head = f.required("head", "Which commit", Identities.SHA, Release::head);
            var attempt =
                f.<Integer>required("attempt", "The how-manieth time", COUNT, Release::attempt);
            var reason = f.required("reason", "Why", TEXT, Release::reason);
            var plannedFor =
                f.optional("plannedFor", "When it starts by itself", INSTANT, Release::plannedFor);
            var back =
                f.optional(
                    "back", "The release that it brings back", Identities.RELEASE, Release::back);
            var digest =
                f.<ApprovalDigest>required(
                    "digest", "What its approvals are for", DIGEST, Release::digest);
            var approvals =
                f.required(
                    "approvals", "Who said yes", new ListForm<>(APPROVAL), Release::approvals);
            var state = f.required("state", "How it stands", StateForm.STATE, Release::state);
            var history =
                f.required("history", "What happened", new ListForm<>(LINE), Release::history);
            return in ->
                new Release(
                    in.get(id),
                    in.get(number),
                    in.get(kind),
                    in.get(target),
                    in.get(pullRequest),
                    in.get(head),
                    in.get(attempt),
                    in.get(reason),
                    in.get(plannedFor),
                    in.get(back),
                    in.get(digest),
                    in.get(approvals),
                    in.get(state),
                    in.get(history));
          });

  static final ObjectForm<ReleaseNews> NEWS =
      new ObjectForm<>(
          "release news",
          "Something to tell about a release.",
          f -> {
            var id = f.required("id", "What tells it from other news", TEXT, ReleaseNews::id);
            var occasion =
                f.required(
                    "occasion",
                    "What it is about",
                    new WordForm<>("occasion", ReleaseNews.Occasion.class),
                    ReleaseNews::occasion);
            var release =
                f.<Release>required("release", "The release", RELEASE, ReleaseNews::release);
            var text = f.required("text", "What happened", TEXT, ReleaseNews::text);
            var at = f.required("at", "When", INSTANT, ReleaseNews::at);
            return in ->
                new ReleaseNews(
                    in.get(id), in.get(occasion), in.get(release), in.get(text), in.get(at));
          });

  private ReleaseForms() {}
}
