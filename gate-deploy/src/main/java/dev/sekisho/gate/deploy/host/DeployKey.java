package dev.sekisho.gate.deploy.host;

import dev.sekisho.gate.bot.config.Setting;

/** What can be set of a deploy bot, beside what can be set of every bot. */
public enum DeployKey implements Setting {
  SLACK_BOT_TOKEN("the token of the Slack app, which begins with xoxb-", "", true),
  SLACK_SIGNING_SECRET(
      "the signing secret of the Slack app; several with commas between them while one is replaced",
      "",
      true),
  SLACK_APP_TOKEN(
      "the app-level token, which begins with xapp-, when Slack can not reach the bot and it opens"
          + " the connection itself",
      "",
      true),
  SLACK_API_URL("Slack's Web API", "https://slack.com/api/", false),
  DEPLOY_FILES(
      "services.yaml, people.csv and the playbooks: owner/name@branch:path of a repository under"
          + " review, or a folder",
      "",
      false),
  DEPLOY_WORK("the folder where runs are kept", "deploy", false),
  DEPLOY_EXECUTOR("ansible, or dryrun, which writes down what would run", "ansible", false),
  DEPLOY_PASS(
      "the variables of the environment that playbooks are given, with commas between them; their"
          + " values are taken out of everything that is kept",
      "",
      false);

  private final String meaning;
  private final String fallback;
  private final boolean secret;

  DeployKey(String meaning, String fallback, boolean secret) {
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
