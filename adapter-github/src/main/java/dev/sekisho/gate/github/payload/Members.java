package dev.sekisho.gate.github.payload;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.problem.GateException;
import java.util.List;
import java.util.Optional;

/**
 * The members that many deliveries share, and what they mean. Each method throws {@link
 * GateException} when a member is missing or of another type.
 */
public final class Members {

  /** What every delivery is read for: where it happened, and who did it. */
  public static final List<String> EVERYWHERE =
      List.of("action", "repository.full_name", "sender.login", "sender.type");

  private Members() {}

  /** The repository that the delivery is about. */
  public static RepositoryName repository(Json payload) {
    return payload.at("repository").at("full_name").as(RepositoryName::new);
  }

  /** Who did it. */
  public static Person sender(Json payload) {
    return person(payload.at("sender"));
  }

  /** An account; nobody when it was deleted. */
  public static Person person(Json user) {
    if (user.isAbsent()) {
      return Person.NOBODY;
    }
    Login login = user.at("login").as(Login::new);
    boolean bot = user.at("type").present().map(Json::text).filter("Bot"::equals).isPresent();
    return new Person(Optional.of(login), bot);
  }

  /** Which pull request a member {@code pull_request} or {@code issue} is. */
  public static PullRequestRef subject(Json payload, Json pullRequest) {
    Json number = pullRequest.at("number");
    return number.valid(() -> new PullRequestRef(repository(payload), number.integer()));
  }

  /** The head of a member {@code pull_request}. */
  public static HeadSha head(Json pullRequest) {
    return pullRequest.at("head").at("sha").as(HeadSha::new);
  }

  /** The branch that a member {@code pull_request} wants to be merged into. */
  public static BranchName base(Json pullRequest) {
    return pullRequest.at("base").at("ref").as(BranchName::new);
  }

  /**
   * The pull requests of a list that belong to the repository of the delivery. GitHub also lists
   * those of other repositories of the network that happen to have the commit.
   */
  public static List<PullRequestRef> pullRequests(Json payload, Json list) {
    RepositoryName here = repository(payload);
    return list.items().stream()
        .filter(one -> here.equals(repositoryAt(one.at("url"))))
        .map(one -> subject(payload, one))
        .toList();
  }

  /** The repository in an address that ends with {@code /owner/name/pulls/number}. */
  private static RepositoryName repositoryAt(Json url) {
    return url.as(
        text -> {
          String[] steps = text.split("/", -1);
          int end = steps.length - 2;
          if (end < 2 || !steps[end].equals("pulls")) {
            throw new IllegalArgumentException("this is no address of a pull request");
          }
          return new RepositoryName(steps[end - 2] + "/" + steps[end - 1]);
        });
  }
}
