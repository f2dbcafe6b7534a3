package dev.sekisho.gate.evidence;

import dev.sekisho.gate.bot.config.Setting;

/**
 * What can be set of the systems that a bot asks beside the code host. All of it may be left out.
 */
public enum EvidenceKey implements Setting {
  JIRA_URL("where Jira is; without it no Jira is asked", ""),
  JIRA_KIND("cloud, or server for Server and Data Center", "cloud"),
  JIRA_PROJECTS("the keys of the projects whose tickets count, with commas between them", ""),
  JIRA_USER("the account that signs in to Jira Cloud", ""),
  JIRA_TOKEN("its API token; at a Server a personal access token", "", true),
  JIRA_APPROVAL_FIELD("the field that approves: status, or the id of a custom field", ""),
  JIRA_APPROVAL_VALUES("the values that approve, with commas between them", "Approved"),
  JIRA_WEBHOOK_SECRET(
      "the secret of Jira's webhook to /jira; several with commas between them while one is"
          + " replaced",
      "",
      true),
  REDMINE_URL("where Redmine is; without it no Redmine is asked", ""),
  REDMINE_WORD("the word before the number of a ticket, RM for RM-4711", "RM"),
  REDMINE_KEY("the API key of the gate's account", "", true),
  REDMINE_APPROVAL_FIELD("the field that approves: status, or the number of a custom field", ""),
  REDMINE_APPROVAL_VALUES("the values that approve, with commas between them", "Approved"),
  TICKET_VOIDED_BY(
      "what voids an approval when it happens afterwards: reopening, edits, both or none",
      "reopening,edits"),
  TICKET_ACCOUNTS("the table that says who people of trackers are at GitHub, a CSV file", ""),
  TICKET_DEPLOYED_STATUS("the status that a ticket gets when it was deployed", ""),
  CALENDAR_WINDOWS(
      "the file of windows, holidays and freezes; without it there is no calendar", ""),
  CALENDAR_FOLDER("the folder of the .ics files that it names", ""),
  GOOGLE_KEY_FILE("the key file of the service account that reads and writes calendars", ""),
  GOOGLE_CALENDAR_URL("Google Calendar's API", "https://www.googleapis.com/calendar/v3/"),
  MIGRATIONS("the file that says where migrations are told, migrations.yaml", ""),
  MIGRATION_REPORT_SECRETS(
      "who may report migrations: sender=secret, several with commas between them", "", true);

  private final String meaning;
  private final String fallback;
  private final boolean secret;

  EvidenceKey(String meaning, String fallback) {
    this(meaning, fallback, false);
  }

  EvidenceKey(String meaning, String fallback, boolean secret) {
    this.meaning = meaning;
    this.fallback = fallback;
    this.secret = secret;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String fallback() {
    return fallback;
  }

  @Override
  public boolean isSecret() {
    return secret;
  }
}
