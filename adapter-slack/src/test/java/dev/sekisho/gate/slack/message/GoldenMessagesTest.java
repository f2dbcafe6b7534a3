package dev.sekisho.gate.slack.message;

import static dev.sekisho.gate.slack.message.Examples.NOW;
import static dev.sekisho.gate.slack.message.Examples.WORDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.release.Lock;
import dev.sekisho.gate.release.Refusal;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.release.StoredFreeze;
import dev.sekisho.gate.release.Until;
import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.address.SlackUser;
import dev.sekisho.gate.slack.address.TeamId;
import dev.sekisho.gate.slack.address.UserId;
import dev.sekisho.gate.slack.command.ChannelHabits;
import dev.sekisho.gate.slack.command.CommandReader;
import dev.sekisho.gate.slack.command.CommandWord;
import dev.sekisho.gate.slack.command.Confirmation;
import dev.sekisho.gate.slack.command.SlackCommand;
import dev.sekisho.gate.slack.wire.Posting;
import dev.sekisho.gate.slack.wire.SlackConnection;
import dev.sekisho.gate.slack.wire.SlackToken;
import dev.sekisho.gate.slack.wire.WebWorkspace;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.slack.SlackStandIn;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message as a file that is reviewed, and every one of them is taken by Slack's stand-in. */
class GoldenMessagesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "messages");
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static Map<String, SlackMessage> messages() {
    Map<String, SlackMessage> all = new LinkedHashMap<>();
    states().forEach(s -> all.put("card-" + s.word().replace(' ', '-'), card(s)));
    all.put(
        "card-rollback",
        ReleaseCard.of(
            Examples.release(new ReleaseState.Planned(), 1, Deploy.Kind.ROLLBACK, ""), WORDING));
    all.put(
        "news",
        NewsMessage.of(
            ReleaseNews.of(
                Examples.release(states().toList().get(4), 5),
                ReleaseNews.Occasion.STARTED,
                "It was started"),
            WORDING));
    all.put("why-no", AnswerMessage.of(Examples.evaluation(closed()), WORDING));
    all.put(
        "why-yes",
        AnswerMessage.of(
            Examples.evaluation(
                List.of(
                    Examples.control("ticket", Outcome.SATISFIED, "TILL-4 is ready", ""),
                    Examples.control("db-migration", Outcome.NOT_APPLICABLE, "No migration", ""))),
            WORDING));
    all.put("why-no-rules", AnswerMessage.of(Examples.evaluation(List.of()), WORDING));
    refusals().forEach((name, r) -> all.put("refused-" + name, RefusalMessage.of(r, WORDING)));
    all.put("refused-misspelt", misspelt());
    all.put("confirm", confirm());
    all.put("help", HelpMessage.of(Optional.empty(), "/deploy"));
    all.put("help-plan", HelpMessage.of(Optional.of(CommandWord.PLAN), "/deploy"));
    all.put("status", status());
    all.put("status-nothing", ListMessage.status(List.of(), List.of(), List.of(), WORDING));
    all.put(
        "queue",
        ListMessage.queue(List.of(Examples.release(states().toList().get(1), 2)), WORDING));
    all.put("history-nothing", ListMessage.history(List.of(), WORDING));
    return all;
  }

  static Stream<String> names() {
    return messages().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void messagesAreAsReviewed(String name) throws Exception {
    SlackMessage message = messages().get(name);
    ObjectNode json = MAPPER.createObjectNode().put("text", message.text().text());
    json.set("blocks", MAPPER.readTree(message.blocksJson()));
    String written = MAPPER.writeValueAsString(json) + "\n";
    Path file = FOLDER.resolve(name + ".json");
    if (Boolean.getBoolean("golden.accept")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, written);
    }
    assertThat(written).isEqualTo(Files.readString(file));
  }

  @Test
  void everyFileIsOfAMessage() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(f -> f.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(messages().keySet());
    }
  }

  @Test
  void slackTakesThemAll() {
    MutableClock clock = new MutableClock(NOW);
    try (SlackStandIn slack = SlackStandIn.start(clock);
        SlackConnection connection =
            new SlackConnection(
                slack.api(),
                new SlackToken(SlackStandIn.BOT_TOKEN),
                clock,
                clock::advance,
                new Random(1))) {
      String channel = slack.addChannel();
      messages()
          .forEach(
              (name, message) ->
                  new WebWorkspace(connection)
                      .post(
                          new Posting(
                              name, NOW, new ChannelId(channel), Optional.empty(), message)));
      assertThat(slack.messages(channel)).hasSize(messages().size());
    }
  }

  private static SlackMessage card(ReleaseState state) {
    return ReleaseCard.of(Examples.release(state, 7), WORDING);
  }

  static Stream<ReleaseState> states() {
    dev.sekisho.gate.engine.DecisionId decision =
        new dev.sekisho.gate.engine.DecisionId("d".repeat(64));
    return Stream.of(
        new ReleaseState.Planned(),
        new ReleaseState.Waiting("till-16 runs there", new Until.Turn(), NOW),
        new ReleaseState.Judged(decision, NOW),
        new ReleaseState.Locked(decision, 4, NOW),
        new ReleaseState.Running(Examples.run()),
        new ReleaseState.Succeeded(NOW, "2 of 2 hosts were changed"),
        new ReleaseState.Failed(NOW, "host-2 was not reached"),
        new ReleaseState.Aborting(Examples.run(), Person.of("bob"), "the totals are wrong"),
        new ReleaseState.Aborted(NOW, Optional.of(Person.of("bob")), "the totals are wrong"),
        new ReleaseState.Unknown(Examples.run(), "the executor does not answer", NOW),
        new ReleaseState.RolledBack(NOW, new ReleaseId("till-18")));
  }

  private static List<ControlResult> closed() {
    return List.of(
        Examples.control("peer-review", Outcome.FORBID, "ann set LGTM herself", "Ask another"),
        Examples.control("ticket", Outcome.GAP, "The tracker did not answer", "Try again"),
        Examples.control("checks", Outcome.AWAIT, "build is running", "Wait for build"),
        Examples.control("release-window", Outcome.SATISFIED, "Monday, 18:00", ""));
  }

  private static Map<String, Refusal> refusals() {
    Release release = Examples.release(new ReleaseState.Planned(), 3);
    Map<String, Refusal> all = new LinkedHashMap<>();
    all.put("by-gate", new Refusal.ByGate(Examples.evaluation(closed())));
    all.put("voided", new Refusal.Voided(List.of("the ticket TILL-4 was reopened"), NOW));
    all.put("head-moved", new Refusal.HeadMoved(Examples.HEAD, new HeadSha("e".repeat(40))));
    all.put("held", new Refusal.Held(lock()));
    all.put("twice", new Refusal.Twice(release));
    all.put("wrong-state", new Refusal.WrongState(release, "rollback"));
    all.put("not-there", new Refusal.NotThere("There is no release till-99", "Look at history"));
    all.put("not-allowed", new Refusal.NotAllowed("ann may not lock", "Ask an approver"));
    all.put("failed", new Refusal.Failed("The database did not answer"));
    return all;
  }

  private static Lock lock() {
    return new Lock(
        Examples.TARGET,
        Optional.empty(),
        Person.of("carol"),
        "the database moves",
        NOW,
        Optional.of(NOW.plusSeconds(7_200)),
        3);
  }

  private static SlackMessage status() {
    return ListMessage.status(
        List.of(Examples.release(new ReleaseState.Running(Examples.run()), 4)),
        List.of(lock()),
        List.of(
            new StoredFreeze(
                1,
                Optional.empty(),
                Person.of("carol"),
                new Freeze("fair", "the fair", NOW, Optional.empty()),
                Optional.empty(),
                Optional.empty())),
        WORDING);
  }

  private static SlackMessage confirm() {
    SlackUser ann = new SlackUser(new TeamId("T1"), new UserId("U1"));
    SlackCommand.Plan plan =
        (SlackCommand.Plan) reader().read("plan 12 at tomorrow 14:00 because a <b>", NOW);
    return ConfirmMessage.of(
        Confirmation.of(plan, ann, NOW).orElseThrow(), plan.at().orElseThrow());
  }

  private static SlackMessage misspelt() {
    try {
      reader().read("palm <!channel>", NOW);
      throw new AssertionError("was read");
    } catch (dev.sekisho.gate.problem.GateException e) {
      return RefusalMessage.of(e);
    }
  }

  private static CommandReader reader() {
    return new CommandReader(
        new ChannelHabits(
            WORDING.zone(), Optional.of(new RepositoryName("shop/till")), ChannelHabits.GITHUB));
  }
}
