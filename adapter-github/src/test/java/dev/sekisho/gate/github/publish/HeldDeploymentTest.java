package dev.sekisho.gate.github.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.action.AnswerDeployment;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.github.SignedIn;
import dev.sekisho.gate.github.fact.Own;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an answer about a deployment does not go. */
class HeldDeploymentTest {
  private static final String RUN = "/actions/runs/1/deployment_protection_rule";

  private final MutableClock clock = new MutableClock(Sheets.NOW);
  private final GitHubStandIn github = GitHubStandIn.start(clock);
  private final HostedPullRequest pull =
      github.repository("acme/payments").open("alice", "Charge").file("a", "b").submit();

  @AfterEach
  void close() {
    github.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/repos/acme/payments" + RUN,
        "API.evil.example/repos/acme/payments" + RUN,
        "API/repos/acme/other" + RUN,
        "API/repos/acme/payments/merges",
        "API/repos/acme/payments/actions/runs/1/../../../merges",
        "API/repos/acme/payments" + RUN + "?x=y",
        "API/repos/acme/payments" + RUN + "/more"
      })
  void nothingIsSentToAnAddressThatIsNoSuchPlace(String address) {
    SignedIn.install(github, "acme");
    try (GitHubConnection connection = SignedIn.asApp(github, clock)) {
      GitHubPublisher publisher = new GitHubPublisher(connection, SignedIn.OWN, DecisionPages.NONE);

      ActionOutcome outcome =
          publisher.publish(
              Answers.DECISION,
              answer(URI.create(address.replace("API", github.api().toString()))));

      assertThat(Answers.reason(outcome)).contains("not one of GitHub's for acme/payments");
      assertThat(github.requests()).isEmpty();
    }
  }

  @Test
  void aTokenAnswersNoneBecauseGitHubTakesNone() {
    try (GitHubConnection connection = SignedIn.as(github, clock, "machine")) {
      Own own = new Own(new Login("machine"), Optional.empty(), new CheckName("sekisho"));

      ActionOutcome outcome =
          new GitHubPublisher(connection, own, DecisionPages.NONE)
              .publish(
                  Answers.DECISION,
                  answer(URI.create(github.api() + "/repos/acme/payments" + RUN)));

      assertThat(Answers.reason(outcome)).contains("from an App only");
      assertThat(github.requests()).isEmpty();
    }
  }

  private AnswerDeployment answer(URI answerTo) {
    Evaluation merging = Answers.about(pull, Answers.allow());
    Question question =
        new Question.Deploy(
            Question.Deploy.Kind.MANUAL,
            new EnvironmentName("production"),
            Optional.empty(),
            Person.of("alice"),
            Optional.of(answerTo));
    return new AnswerDeployment(
        Answers.asked(question, merging), answerTo, true, "every control is satisfied");
  }
}
