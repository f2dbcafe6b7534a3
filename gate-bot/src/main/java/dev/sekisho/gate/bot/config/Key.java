package dev.sekisho.gate.bot.config;

/** What can be set of every bot. */
public enum Key implements Setting {
  PORT("the port that the bot listens at; 0 takes a free one", "8080"),
  GATE_BIND("the address that it listens at", "0.0.0.0"),
  GATE_URL("where people reach it, for the links in its checks", "http://localhost:PORT"),
  GATE_RULES(
      "the rules: a folder, owner/name@branch:path of a policy repository, or standard for those"
          + " that come with the gate",
      "standard"),
  GATE_REPOSITORY_RULES(
      "the folder in which repositories may keep rules of their own, read at the branch that a pull"
          + " request goes to, for example .sekisho/rules; empty for none",
      ""),
  GATE_RULES_PREVIEW(
      "whether pull requests that change the rules of the policy repository are told, in a comment,"
          + " what would have been answered: yes or no",
      "no"),
  GATE_DB(
      "the database: jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME?...", "jdbc:sqlite:gate.db"),
  GATE_WORKERS("how many pull requests are answered at once", "8"),
  GATE_SWEEP("how often all open pull requests are looked at again", "PT10M"),
  GATE_KEEP("how long fact sheets and the bodies of deliveries are kept", "P400D"),
  GATE_GLASS_LIFTS(
      "the controls that break-glass may lift, with commas between them; none by default", ""),
  GATE_GLASS_LASTS("how long a break-glass record counts", "PT4H"),
  GATE_GLASS_REVIEW("how soon after it a review is due", "P3D"),
  GITHUB_API_URL(
      "GitHub's API; of Enterprise Server https://HOST/api/v3", "https://api.github.com"),
  GITHUB_APP_ID("the id of the GitHub App", ""),
  GITHUB_PRIVATE_KEY("the App's private key, in PEM form", ""),
  GITHUB_PRIVATE_KEY_FILE("the file that holds it", ""),
  GITHUB_TOKEN("a token, when there is no App", ""),
  GITHUB_WEBHOOK_SECRET(
      "the secret of the webhook; several with commas between them while one is replaced", "");

  private final String meaning;
  private final String fallback;

  Key(String meaning, String fallback) {
    this.meaning = meaning;
    this.fallback = fallback;
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
    return this == GITHUB_PRIVATE_KEY
        || this == GITHUB_TOKEN
        || this == GITHUB_WEBHOOK_SECRET
        || this == GATE_DB;
  }
}
