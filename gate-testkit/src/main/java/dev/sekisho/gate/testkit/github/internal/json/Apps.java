package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.internal.state.Account;
import dev.sekisho.gate.testkit.github.internal.state.App;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import java.time.Instant;
import java.util.List;

/** Apps and where they are installed. */
public final class Apps {
  private static final List<String> EVENTS =
      List.of(
          "check_run",
          "check_suite",
          "deployment",
          "deployment_protection_rule",
          "deployment_status",
          "issue_comment",
          "merge_group",
          "pull_request",
          "pull_request_review",
          "push",
          "status");

  private final Host host;
  private final Accounts accounts;

  /** Documents about a host. */
  public Apps(Host host, Accounts accounts) {
    this.host = host;
    this.accounts = accounts;
  }

  /** An App by its slug, whether it is the one that is registered or any other. */
  public Doc app(String slug) {
    App app = host.app().filter(one -> one.slug.equals(slug)).orElse(null);
    long id = app == null ? 15_368 : app.id;
    Instant at = app == null ? Instant.EPOCH : app.createdAt;
    return Doc.of(
        "id",
        id,
        "slug",
        slug,
        "client_id",
        "Iv1.0000" + id,
        "node_id",
        Accounts.nodeId("Integration", id),
        "owner",
        accounts.user(host.account("apps")),
        "name",
        slug,
        "description",
        "",
        "external_url",
        "https://example.com/",
        "html_url",
        "https://github.com/apps/" + slug,
        "created_at",
        at.toString(),
        "updated_at",
        at.toString(),
        "permissions",
        permissions(),
        "events",
        EVENTS);
  }

  /** What the App may do, which is all that a review bot asks for. */
  public static Doc permissions() {
    return Doc.of(
        "actions", "read",
        "checks", "write",
        "contents", "read",
        "deployments", "write",
        "issues", "write",
        "members", "read",
        "metadata", "read",
        "pull_requests", "write",
        "statuses", "write");
  }

  /** An installation. */
  public Doc installation(App app, App.Installation installation) {
    Account account = installation.account();
    String url = host.api() + "/app/installations/" + installation.id();
    String suspended = installation.suspended() ? host.now().toString() : null;
    return Doc.of(
        "id",
        installation.id(),
        "client_id",
        "Iv1.0000" + app.id,
        "account",
        accounts.user(account),
        "repository_selection",
        "all",
        "access_tokens_url",
        url + "/access_tokens",
        "repositories_url",
        host.api() + "/installation/repositories",
        "html_url",
        "https://github.com/settings/installations/" + installation.id(),
        "app_id",
        app.id,
        "app_slug",
        app.slug,
        "target_id",
        account.id(),
        "target_type",
        account.type(),
        "permissions",
        permissions(),
        "events",
        EVENTS,
        "created_at",
        app.createdAt.toString(),
        "updated_at",
        app.createdAt.toString(),
        "single_file_name",
        null,
        "has_multiple_single_files",
        false,
        "single_file_paths",
        List.of(),
        "suspended_by",
        installation.suspended() ? accounts.user(account) : null,
        "suspended_at",
        suspended);
  }
}
