package dev.sekisho.gate.tracker.approval;

import java.util.Set;

/**
 * What makes a ticket approved, and what voids that.
 *
 * @param field the field whose value approves: {@code status}, or the id of a custom field ({@code
 *     customfield_10042} in Jira, {@code 12} in Redmine)
 * @param approving the values that approve, each by its name or its id; whoever sets one of them
 *     last is the approver
 * @param keeping values that an approved ticket may go on to without losing its approval, for
 *     example the status {@code Done} after {@code Approved}
 * @param closed the statuses from which leaving is reopening; for Redmine those that it says are
 *     closed count as well
 * @param voidedByReopening whether reopening voids the approvals before it
 * @param scope the fields whose change voids the approvals before it; none where that is not wanted
 */
public record ApprovalSettings(
    String field,
    Set<String> approving,
    Set<String> keeping,
    Set<String> closed,
    boolean voidedByReopening,
    Set<String> scope) {

  /** The fields that say what a ticket of Jira is about. */
  public static final Set<String> JIRA_SCOPE =
      Set.of("summary", "description", "issuetype", "project", "Key");

  /** The fields that say what a ticket of Redmine is about. */
  public static final Set<String> REDMINE_SCOPE =
      Set.of("subject", "description", "tracker_id", "project_id");

  /** The statuses that Jira closes tickets with where nobody renamed them. */
  public static final Set<String> JIRA_CLOSED = Set.of("Done", "Closed", "Resolved");

  public ApprovalSettings {
    approving = Set.copyOf(approving);
    keeping = Set.copyOf(keeping);
    closed = Set.copyOf(closed);
    scope = Set.copyOf(scope);
    if (field.isBlank() || approving.isEmpty() || approving.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("an approval has a field and a value that is not blank");
    }
  }

  /** A custom field of Jira that holds one of some values. */
  public static ApprovalSettings jiraField(String id, String... approving) {
    return new ApprovalSettings(id, Set.of(approving), Set.of(), JIRA_CLOSED, true, JIRA_SCOPE);
  }

  /** A custom field of Redmine that holds one of some values. */
  public static ApprovalSettings redmineField(int id, String... approving) {
    return new ApprovalSettings(
        Integer.toString(id), Set.of(approving), Set.of(), Set.of(), true, REDMINE_SCOPE);
  }

  /** The same where an approved ticket may go on to some values. */
  public ApprovalSettings keeping(String... values) {
    return new ApprovalSettings(field, approving, Set.of(values), closed, voidedByReopening, scope);
  }
}
