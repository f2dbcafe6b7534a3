package dev.sekisho.gate.testkit.github;

import dev.sekisho.gate.testkit.github.internal.change.CommitDraft;
import dev.sekisho.gate.testkit.github.internal.server.Office;
import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.Tree;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A repository of a stand-in. Thread-safe. */
public final class HostedRepository {
  private final Office office;
  private final Repository repository;

  private HostedRepository(Office office, Repository repository) {
    this.office = office;
    this.repository = repository;
  }

  static HostedRepository of(Office office, String fullName) {
    Host host = office.host();
    synchronized (host) {
      return new HostedRepository(office, host.repository(fullName, () -> made(office, fullName)));
    }
  }

  private static Repository made(Office office, String fullName) {
    Host host = office.host();
    String[] name = fullName.split("/", -1);
    if (name.length != 2) {
      throw new IllegalArgumentException("not owner/name: " + fullName);
    }
    if (host.knownAccount(name[0]).isEmpty()) {
      host.organization(name[0]);
    }
    Repository repository = new Repository(host.nextId(), name[0], name[1], host.now());
    Commit first =
        office
            .changes()
            .branches()
            .commit(CommitDraft.by(name[0], "Initial commit"), List.of(), Tree.EMPTY);
    repository.branches.change(none -> Map.of("main", first.sha()));
    return repository;
  }

  /** {@code owner/name}. */
  public String fullName() {
    return repository.fullName();
  }

  /** GitHub's number. */
  public long id() {
    return repository.id;
  }

  /** Lets pull requests go to another branch, which begins where the default branch is. */
  public HostedRepository defaultBranch(String branch) {
    synchronized (office.host()) {
      String head = head(repository.defaultBranch);
      office.changes().branches().push(repository, branch, repository.owner, head, false);
      repository.defaultBranch = branch;
      return this;
    }
  }

  /** Sets a custom property to a text or a list of texts. */
  public HostedRepository property(String name, Object value) {
    synchronized (office.host()) {
      repository.properties.put(name, value);
      return this;
    }
  }

  /** Makes it read-only for GitHub's eyes; the stand-in still lets things happen. */
  public HostedRepository archived(boolean archived) {
    synchronized (office.host()) {
      repository.archived = archived;
      return this;
    }
  }

  /** Shows it to collaborators only. */
  public HostedRepository closed(boolean closed) {
    synchronized (office.host()) {
      repository.closed = closed;
      return this;
    }
  }

  /**
   * Gives somebody a role: {@code read}, {@code triage}, {@code write}, {@code maintain}, {@code
   * admin}.
   */
  public HostedRepository collaborator(String login, String role) {
    synchronized (office.host()) {
      office.host().account(login);
      repository.permissions.put(login.toLowerCase(Locale.ROOT), role);
      return this;
    }
  }

  /**
   * Sends what happens here to {@code url}, signed with {@code secret}; its number is given back.
   */
  public long webhook(URI url, String secret) {
    synchronized (office.host()) {
      return office.hooks().ofRepository(repository, url, secret).id();
    }
  }

  /** A branch's head. */
  public String head(String branch) {
    synchronized (office.host()) {
      return repository
          .branch(View.FRESH, branch)
          .orElseThrow(() -> new IllegalArgumentException("no branch " + branch));
    }
  }

  /**
   * Commits files to a branch, which begins where the default branch is when it is new. Open pull
   * requests that come from it get the new head.
   *
   * @return the new head
   */
  public String commit(String branch, String author, String message, Map<String, String> files) {
    return commit(branch, CommitDraft.by(author, message), files, List.of());
  }

  /** Lets a branch, new or not, point at a commit that is there. */
  public HostedRepository branch(String actor, String branch, String sha) {
    synchronized (office.host()) {
      String known = office.host().git().known(sha).sha();
      office.changes().branches().push(repository, branch, actor, known, false);
      return this;
    }
  }

  /** Removes files from a branch, and gives back the new head. */
  public String remove(String branch, String author, String message, String... paths) {
    return commit(branch, CommitDraft.by(author, message), Map.of(), List.of(paths));
  }

  String commit(String branch, CommitDraft draft, Map<String, String> files, List<String> removed) {
    synchronized (office.host()) {
      String parent =
          repository.branch(View.FRESH, branch).orElseGet(() -> head(repository.defaultBranch));
      Tree tree = office.host().git().known(parent).tree().with(files, removed);
      Commit commit = office.changes().branches().commit(draft, List.of(parent), tree);
      office
          .changes()
          .branches()
          .push(repository, branch, draft.author().name(), commit.sha(), false);
      return commit.sha();
    }
  }

  /**
   * A pull request that {@code author} is about to open; {@link OpeningPullRequest#submit} does.
   */
  public OpeningPullRequest open(String author, String title) {
    return new OpeningPullRequest(office, repository, author, title);
  }

  /** The pull request of that number. */
  public HostedPullRequest pullRequest(int number) {
    synchronized (office.host()) {
      if (repository.pullRequest(View.FRESH, number).isEmpty()) {
        throw new IllegalArgumentException("no pull request " + number);
      }
      return new HostedPullRequest(office, repository, number);
    }
  }

  /** All pull requests, oldest first. */
  public List<HostedPullRequest> pullRequests() {
    synchronized (office.host()) {
      return repository.pullRequests.keySet().stream()
          .map(number -> new HostedPullRequest(office, repository, number))
          .toList();
    }
  }

  /** Queues pull requests as one merge group and asks for its checks. */
  public MergeGroup enqueue(String actor, HostedPullRequest... pulls) {
    synchronized (office.host()) {
      List<Integer> numbers = Arrays.stream(pulls).map(HostedPullRequest::number).toList();
      return office.changes().merges().enqueue(repository, numbers, actor);
    }
  }

  /** Ends a merge group: merged, or given up. */
  public void endQueue(MergeGroup group, boolean merged) {
    synchronized (office.host()) {
      office.changes().merges().end(repository, group, "github-merge-queue[bot]", merged);
    }
  }

  /** The check runs of a commit, oldest first. */
  public List<CheckRun> checkRuns(String sha) {
    synchronized (office.host()) {
      return repository.checkRuns(View.FRESH, sha);
    }
  }

  /** The statuses of a commit, oldest first. */
  public List<CommitStatus> statuses(String sha) {
    synchronized (office.host()) {
      return repository.statuses(View.FRESH, sha);
    }
  }

  /** Lets a program such as {@code github-actions} finish a check of a commit. */
  public CheckRun check(String app, String name, String sha, String conclusion) {
    Host host = office.host();
    synchronized (host) {
      CheckRun run =
          new CheckRun(
              host.nextId(),
              office.changes().checks().suite(repository, app, sha),
              app,
              name,
              sha,
              "completed",
              conclusion,
              null,
              null,
              null,
              null,
              null,
              List.of(),
              List.of(),
              host.now(),
              host.now());
      office.changes().checks().put(repository, run);
      return run;
    }
  }

  /** Sets a status of a commit. */
  public CommitStatus status(String creator, String context, String sha, String state) {
    Host host = office.host();
    synchronized (host) {
      return office
          .changes()
          .checks()
          .status(
              repository,
              sha,
              new CommitStatus(host.nextId(), context, state, null, null, creator, host.now()));
    }
  }

  /** Asks for a check run once more, as the button on GitHub's page does. */
  public void rerequest(CheckRun run, String actor) {
    synchronized (office.host()) {
      office.changes().checks().rerequest(repository, run, actor);
    }
  }

  /** Presses a button that the App put on a check run. */
  public void press(CheckRun run, String actor, String identifier) {
    synchronized (office.host()) {
      office.changes().checks().press(repository, run, actor, identifier);
    }
  }

  /** Lets a workflow run wait at an environment, and asks the App whether it may go on. */
  public ProtectionRequest requestDeployment(String actor, String environment, String sha) {
    Host host = office.host();
    synchronized (host) {
      return office
          .changes()
          .deployments()
          .request(repository, actor, deployment(actor, environment, sha));
    }
  }

  /** What was answered to a workflow run that waits, as it is now. */
  public ProtectionRequest protectionRequest(long run) {
    synchronized (office.host()) {
      return repository.protectionRequests.stream()
          .filter(one -> one.run() == run)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no run " + run));
    }
  }

  /** Records a deployment that went as {@code state} says. */
  public Deployment deployed(String actor, String environment, String sha, String state) {
    Host host = office.host();
    synchronized (host) {
      Deployment deployment =
          office.changes().deployments().create(repository, deployment(actor, environment, sha));
      return office
          .changes()
          .deployments()
          .status(
              repository,
              deployment.id(),
              new Deployment.Status(host.nextId(), state, "", "", "", actor, host.now()));
    }
  }

  /** All deployments, oldest first. */
  public List<Deployment> deployments() {
    synchronized (office.host()) {
      return List.copyOf(repository.deployments);
    }
  }

  private Deployment deployment(String actor, String environment, String sha) {
    Host host = office.host();
    String ref =
        repository.branches.now().entrySet().stream()
            .filter(branch -> branch.getValue().equals(sha))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(sha);
    return new Deployment(
        host.nextId(),
        host.git().known(sha).sha(),
        ref,
        "deploy",
        environment,
        null,
        Map.of(),
        actor,
        host.now(),
        List.of());
  }
}
