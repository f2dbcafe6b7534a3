package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.internal.state.Host;

/**
 * All documents about a host, by what they are about.
 *
 * @param accounts users, organisations and teams
 * @param repositories repositories
 * @param commits commits and changed files
 * @param changesets what lies between a base and a head
 * @param labels labels and milestones
 * @param pulls pull requests
 * @param issues the issues that they also are
 * @param talk reviews and comments
 * @param timelines what happened to a pull request
 * @param apps Apps and installations
 * @param checks check runs, suites and statuses
 * @param deployments deployments
 */
public record Documents(
    Accounts accounts,
    Repositories repositories,
    Commits commits,
    Changesets changesets,
    Labels labels,
    Pulls pulls,
    Issues issues,
    Talk talk,
    Timelines timelines,
    Apps apps,
    Checks checks,
    Deployments deployments) {

  /** Documents about {@code host}. */
  public static Documents of(Host host) {
    Accounts accounts = new Accounts(host);
    Repositories repositories = new Repositories(host, accounts);
    Commits commits = new Commits(accounts, repositories);
    Changesets changesets = new Changesets(host);
    Labels labels = new Labels(accounts, repositories);
    Pulls pulls = new Pulls(host, accounts, repositories, changesets, labels);
    Talk talk = new Talk(accounts, repositories);
    Apps apps = new Apps(host, accounts);
    return new Documents(
        accounts,
        repositories,
        commits,
        changesets,
        labels,
        pulls,
        new Issues(accounts, repositories, labels),
        talk,
        new Timelines(host, accounts, repositories, commits, talk),
        apps,
        new Checks(host, accounts, repositories, pulls, apps),
        new Deployments(accounts, repositories));
  }
}
