package dev.sekisho.gate.json;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.OrganizationName;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.TeamName;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.release.ReleaseId;

/** The identities of the facts, each a plain text in a document. */
final class Identities {
  private static final String NUMBER = "[1-9][0-9]{0,9}";

  static final Form<AppSlug> APP = TextForm.identity("app", AppSlug::new);
  static final Form<BranchName> BRANCH = TextForm.identity("branch", BranchName::new);
  static final Form<CheckName> CHECK_NAME = TextForm.identity("check", CheckName::new);
  static final Form<EnvironmentName> ENVIRONMENT =
      TextForm.identity("environment", EnvironmentName::new);
  static final Form<FilePath> PATH = TextForm.identity("path", FilePath::new);
  static final Form<HeadSha> SHA =
      TextForm.identity("commit id", HeadSha::new, "^([0-9a-fA-F]{40}|[0-9a-fA-F]{64})$");
  static final Form<LabelName> LABEL = TextForm.identity("label", LabelName::new);
  static final Form<Login> LOGIN = TextForm.identity("login", Login::new);
  static final Form<OrganizationName> ORGANIZATION =
      TextForm.identity("organisation", OrganizationName::new);
  static final Form<TeamName> TEAM = TextForm.identity("team", TeamName::new, "^[^/]+/");
  static final Form<TicketKey> TICKET = TextForm.identity("ticket key", TicketKey::new);
  static final Form<ReleaseId> RELEASE =
      TextForm.identity("release id", ReleaseId::new, "^[a-z0-9][a-z0-9._-]{0,79}$");
  static final Form<PullRequestRef> PULL_REQUEST =
      TextForm.identity("pull request", Identities::pullRequest, "^[^/]+/[^/]+#" + NUMBER + "$");

  private Identities() {}

  private static PullRequestRef pullRequest(String text) {
    int hash = text.lastIndexOf('#');
    String number = text.substring(hash + 1);
    if (hash < 0 || !number.matches(NUMBER) || Long.parseLong(number) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a pull request is owner/name#number, not '" + text + "'");
    }
    return new PullRequestRef(
        new RepositoryName(text.substring(0, hash)), Integer.parseInt(number));
  }
}
