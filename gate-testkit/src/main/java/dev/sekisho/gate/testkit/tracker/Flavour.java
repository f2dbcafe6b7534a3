package dev.sekisho.gate.testkit.tracker;

/** Which tracker is stood in for. */
public enum Flavour {
  /** Jira Cloud, REST API v3: account ids, rich text as documents, signed webhooks. */
  JIRA_CLOUD,
  /** Jira Server and Data Center, REST API v2: user keys, wiki text. */
  JIRA_SERVER,
  /** Redmine 5: journals, and attributes that are dropped without a word. */
  REDMINE
}
