package dev.sekisho.gate.github.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sekisho.gate.action.CheckState;
import dev.sekisho.gate.action.DismissReview;
import dev.sekisho.gate.action.GiveReview;
import dev.sekisho.gate.action.Publication;
import dev.sekisho.gate.action.PublishCheck;
import dev.sekisho.gate.action.RemoveLabel;
import dev.sekisho.gate.action.SetLabel;
import dev.sekisho.gate.action.Stance;
import dev.sekisho.gate.action.WriteComment;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.github.SignedIn;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.Call;
import dev.sekisho.gate.testkit.github.CallPattern;
import dev.sekisho.gate.testkit.github.CheckRun;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.HostedRepository;
import dev.sekisho.gate.testkit.github.MergeGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishing as an App while others, time and the network are in the way. */
class TroubleTest {
  private final MutableClock clock = new MutableClock(Sheets.NOW);
  private final GitHubStandIn github = GitHubStandIn.start(clock);
  private final HostedRepository payments = github.repository("acme/payments");
  private final HostedPullRequest pull =
      payments.open("alice", "Charge each order once").file("src/A.java", "class A {}").submit();
  private GitHubConnection connection;
  private GitHubPublisher publisher;

  @BeforeEach
  void install() {
    SignedIn.install(github, "acme");
    connection = SignedIn.asApp(github, clock);
    publisher = new GitHubPublisher(connection, SignedIn.OWN, DecisionPages.NONE);
  }

  @AfterEach
  void close() {
    connection.close();
    github.close();
  }

  @Test
  void nothingAtAllIsWrittenAboutAHeadThatMoved() {
    List<Publication> all = everything(Answers.about(pull, Answers.allow()));
    String now = pull.forcePush("alice", Map.of("src/A.java", "class B {}"));

    assertThat(all)
        .allSatisfy(
            one ->
                assertThat(publish(one)).isEqualTo(new ActionOutcome.HeadMoved(new HeadSha(now))));
    assertThat(writes()).isEmpty();
  }

  @Test
  void nothingAtAllIsWrittenAboutWhatWasClosed() {
    List<Publication> all = everything(Answers.about(pull, Answers.allow()));
    pull.close("alice");

    assertThat(all)
        .allSatisfy(one -> assertThat(Answers.reason(publish(one))).contains("closed meanwhile"));
    assertThat(writes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void whateverWasDoneThoughTheAnswerWasLostIsFoundAndNotDoubled(int which) {
    Publication publication = everything(Answers.about(pull, Answers.allow())).get(which);
    github.misbehave(Fault.cutAfter(), CallPattern.post("/repos/**"), 1);

    ActionOutcome lost = publish(publication);
    ActionOutcome again = publish(publication);

    assertThat(lost).isInstanceOf(ActionOutcome.Failed.class);
    assertThat(again).isInstanceOf(ActionOutcome.Done.class);
    assertThat(
            List.of(
                pull.checkRuns().size(),
                pull.reviews().size(),
                pull.comments().size(),
                pull.labels().size()))
        .containsOnlyOnce(1)
        .containsOnly(0, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/repos/*/*/pulls/*", "/repos/*/*/issues/*/comments"})
  void whatGitHubCanNotDoIsAFailureThatSaysWhat(String calls) {
    WriteComment comment = new WriteComment(Answers.about(pull, Answers.allow()));
    github.misbehave(Fault.broken(502), CallPattern.get(calls), 9);
    assertThat(Answers.reason(publish(comment))).contains("answers 502");

    github.behave();
    github.misbehave(Fault.throttled(403, Duration.ofMinutes(9)), CallPattern.get(calls), 9);
    assertThat(Answers.reason(publish(comment))).contains("ask again at 2026-03-04T10:09:00Z");
    assertThat(pull.comments()).isEmpty();
  }

  @Test
  void aRevokedTokenIsReplaced() {
    publish(check(Answers.block(), CheckState.FAILURE));
    github.revokeTokens();

    assertThat(publish(check(Answers.allow(), CheckState.SUCCESS)))
        .isInstanceOf(ActionOutcome.Done.class);
  }

  @Test
  void whatOthersWroteUnderOurNameIsLeftAlone() {
    payments.check("github-actions", "sekisho: main", pull.head(), "success");
    pull.approve("bob");
    pull.comment("mallory", "<!-- sekisho:why -->\nThis is not the gate's.");
    for (int i = 0; i < 120; i++) {
      pull.comment("bob", "Comment " + i);
    }

    publish(check(Answers.block(), CheckState.FAILURE));
    publish(new DismissReview(Answers.about(pull, Answers.block()), "blocked"));
    publish(new WriteComment(Answers.about(pull, Answers.block())));
    publish(new WriteComment(Answers.about(pull, Answers.allow())));

    assertThat(pull.checkRuns())
        .extracting(CheckRun::app, CheckRun::conclusion)
        .containsExactlyInAnyOrder(tuple("github-actions", "success"), tuple("sekisho", "failure"));
    assertThat(pull.reviews()).allSatisfy(r -> assertThat(r.state()).isEqualTo("APPROVED"));
    assertThat(pull.comments()).hasSize(122);
    assertThat(pull.comments().get(0).body()).endsWith("This is not the gate's.");
    assertThat(pull.comments().get(121).body()).startsWith("<!-- sekisho:why -->\n**Open.**");
  }

  @Test
  void aFinishedCheckRunCanWaitAgain() {
    publish(check(Answers.allow(), CheckState.SUCCESS));
    publish(check(Answers.hold(), CheckState.IN_PROGRESS));

    assertThat(pull.checkRuns())
        .singleElement()
        .satisfies(run -> assertThat(run.status()).isEqualTo("in_progress"))
        .satisfies(run -> assertThat(run.conclusion()).isNull());
  }

  @Test
  void aQueueIsAnsweredAtTheCommitThatWaits() {
    MergeGroup group = pull.enqueue("alice");
    Question question = new Question.Merge(Optional.of(new HeadSha(group.head())));

    publish(
        new PublishCheck(
            Answers.asked(question, Answers.about(pull, Answers.allow())),
            CheckState.SUCCESS,
            "open"));

    assertThat(payments.checkRuns(group.head())).hasSize(1);
    assertThat(pull.checkRuns()).isEmpty();
  }

  private static List<Publication> everything(Evaluation evaluation) {
    return List.of(
        new PublishCheck(evaluation, CheckState.SUCCESS, "open"),
        new GiveReview(evaluation, Stance.APPROVE),
        new WriteComment(evaluation),
        new SetLabel(evaluation, new LabelName("ready")),
        new DismissReview(evaluation, "no longer"),
        new RemoveLabel(evaluation, new LabelName("ready")));
  }

  private PublishCheck check(Evaluation evaluation, CheckState state) {
    return new PublishCheck(Answers.about(pull, evaluation), state, "one line");
  }

  private ActionOutcome publish(Publication publication) {
    return publisher.publish(Answers.DECISION, publication);
  }

  private List<Call> writes() {
    return github.requests().stream()
        .filter(call -> !call.method().equals("GET") && call.path().startsWith("/repos/"))
        .toList();
  }
}
