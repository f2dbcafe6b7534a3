package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.FileChange;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.Shas;
import dev.sekisho.gate.testkit.github.internal.state.Tree;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Commits, and the files in which they differ. */
public final class Commits {
  /** Longest patch that is told, in characters; a longer one is left out, as GitHub does. */
  private static final int PATCH_CHARS_MAX = 20_000;

  private final Accounts accounts;
  private final Repositories repositories;

  /** Documents about a host. */
  public Commits(Accounts accounts, Repositories repositories) {
    this.accounts = accounts;
    this.repositories = repositories;
  }

  /** A commit with the accounts behind it. */
  public Doc commit(Repository repository, Commit commit) {
    String url = repositories.url(repository) + "/commits/" + commit.sha();
    return Doc.of(
        "sha", commit.sha(),
        "node_id", Accounts.nodeId("Commit", commit.sha()),
        "commit",
            Doc.of(
                "author", signer(commit, commit.author()),
                "committer", signer(commit, commit.committer()),
                "message", commit.message(),
                "tree", tree(repository, commit.tree()),
                "url", repositories.url(repository) + "/git/commits/" + commit.sha(),
                "comment_count", 0,
                "verification", verification(commit)),
        "url", url,
        "html_url", Repositories.page(repository) + "/commit/" + commit.sha(),
        "comments_url", url + "/comments",
        "author", accounts.holder(commit.author()),
        "committer", accounts.holder(commit.committer()),
        "parents", parents(repository, commit));
  }

  /** A commit as git knows it. */
  public Doc git(Repository repository, Commit commit) {
    return Doc.of(
        "sha", commit.sha(),
        "node_id", Accounts.nodeId("Commit", commit.sha()),
        "url", repositories.url(repository) + "/git/commits/" + commit.sha(),
        "html_url", Repositories.page(repository) + "/commit/" + commit.sha(),
        "author", signer(commit, commit.author()),
        "committer", signer(commit, commit.committer()),
        "tree", tree(repository, commit.tree()),
        "message", commit.message(),
        "parents", parents(repository, commit),
        "verification", verification(commit));
  }

  /** A commit as a suite of checks shows it. */
  public static Doc simple(Commit commit) {
    return Doc.of(
        "id", commit.sha(),
        "tree_id", commit.tree().sha(),
        "message", commit.message(),
        "timestamp", commit.at().toString(),
        "author", Doc.of("name", commit.author().name(), "email", commit.author().email()),
        "committer",
            Doc.of("name", commit.committer().name(), "email", commit.committer().email()));
  }

  /** A changed file. */
  public Doc file(Repository repository, String head, FileChange file) {
    String path = URLEncoder.encode(file.path(), StandardCharsets.UTF_8).replace("+", "%20");
    String page = Repositories.page(repository);
    int additions = file.additions();
    int deletions = file.deletions();
    Doc doc =
        Doc.of(
            "sha",
            Shas.blob(file.status().equals("removed") ? file.before() : file.after()),
            "filename",
            file.path(),
            "status",
            file.status(),
            "additions",
            additions,
            "deletions",
            deletions,
            "changes",
            additions + deletions,
            "blob_url",
            page + "/blob/" + head + "/" + path,
            "raw_url",
            page + "/raw/" + head + "/" + path,
            "contents_url",
            repositories.url(repository) + "/contents/" + path + "?ref=" + head);
    String patch = patch(file);
    if (!patch.isEmpty() && patch.length() <= PATCH_CHARS_MAX) {
      doc.put("patch", patch);
    }
    if (file.previousPath() != null) {
      doc.put("previous_filename", file.previousPath());
    }
    return doc;
  }

  /** One hunk that takes all of the old lines out and puts all of the new ones in. */
  private static String patch(FileChange file) {
    if (file.before().equals(file.after())) {
      return "";
    }
    List<String> before = file.before().lines().toList();
    List<String> after = file.after().lines().toList();
    return "@@ -"
        + (before.isEmpty() ? 0 : 1)
        + ","
        + before.size()
        + " +"
        + (after.isEmpty() ? 0 : 1)
        + ","
        + after.size()
        + " @@\n"
        + before.stream().map(line -> "-" + line + "\n").collect(Collectors.joining())
        + after.stream()
            .map(line -> "+" + line + "\n")
            .collect(Collectors.joining())
            .stripTrailing();
  }

  private static Doc signer(Commit commit, Commit.Signer signer) {
    return Doc.of("name", signer.name(), "email", signer.email(), "date", commit.at().toString());
  }

  private Doc tree(Repository repository, Tree tree) {
    return Doc.of(
        "sha", tree.sha(), "url", repositories.url(repository) + "/git/trees/" + tree.sha());
  }

  private List<Doc> parents(Repository repository, Commit commit) {
    return commit.parents().stream()
        .map(
            sha ->
                Doc.of(
                    "sha", sha,
                    "url", repositories.url(repository) + "/commits/" + sha,
                    "html_url", Repositories.page(repository) + "/commit/" + sha))
        .toList();
  }

  private static Doc verification(Commit commit) {
    boolean signed = commit.verification() != Commit.Verification.UNSIGNED;
    boolean valid = commit.verification() == Commit.Verification.VALID;
    return Doc.of(
        "verified", valid,
        "reason", valid ? "valid" : signed ? "bad_cert" : "unsigned",
        "signature", signed ? "-----BEGIN PGP SIGNATURE-----" : null,
        "payload", signed ? "tree " + commit.tree().sha() : null,
        "verified_at", valid ? commit.at().toString() : null);
  }
}
