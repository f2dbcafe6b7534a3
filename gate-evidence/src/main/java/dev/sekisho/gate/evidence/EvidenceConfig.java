package dev.sekisho.gate.evidence;

import dev.sekisho.gate.calendar.google.ServiceAccount;
import dev.sekisho.gate.migration.report.ReportSecret;
import dev.sekisho.gate.tracker.approval.Accounts;
import dev.sekisho.gate.tracker.approval.ApprovalSettings;
import dev.sekisho.gate.tracker.hook.HookSecret;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.system.JiraDialect;
import dev.sekisho.gate.tracker.wire.Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The systems that a bot asks beside the code host. It prints no secret.
 *
 * @param tickets the trackers
 * @param calendar the windows and calendars; empty when none are kept
 * @param migrations where migrations are told
 */
public record EvidenceConfig(Tickets tickets, Optional<Calendar> calendar, Migrations migrations) {

  /**
   * The trackers.
   *
   * @param accounts who their people are at the code host
   * @param deployedStatus the status of a ticket that was deployed; empty to leave it
   */
  public record Tickets(
      Optional<Jira> jira,
      Optional<Redmine> redmine,
      Accounts accounts,
      Optional<String> deployedStatus) {

    /** Whether there is none. */
    public boolean isEmpty() {
      return jira.isEmpty() && redmine.isEmpty();
    }
  }

  /**
   * A Jira.
   *
   * @param hookSecrets what its webhook is signed with; empty when it has none
   */
  public record Jira(
      Site site,
      JiraDialect dialect,
      Credentials credentials,
      ApprovalSettings approval,
      List<HookSecret> hookSecrets) {
    public Jira {
      hookSecrets = List.copyOf(hookSecrets);
    }
  }

  /** A Redmine. */
  public record Redmine(Site site, Credentials credentials, ApprovalSettings approval) {}

  /**
   * Windows and calendars.
   *
   * @param windows the file of windows
   * @param folder of calendar files
   * @param google the account that asks Google, and where its API is
   */
  public record Calendar(Path windows, Optional<Path> folder, Optional<Google> google) {}

  /** A service account, and where Google Calendar's API is. */
  public record Google(ServiceAccount account, URI api) {}

  /**
   * Where migrations are told.
   *
   * @param ways the ways, as the file says; none means that migrations are not told
   * @param reporters who may report; empty when nobody may
   */
  public record Migrations(List<MigrationWay> ways, List<ReportSecret> reporters) {
    public Migrations {
      ways = List.copyOf(ways);
      reporters = List.copyOf(reporters);
    }
  }
}
